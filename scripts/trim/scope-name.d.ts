import type { CompileOptions } from 'svelte/compiler';

export const scopeName: NonNullable<CompileOptions['cssHash']>;
export const compilerOptions: Pick<CompileOptions, 'cssHash'>;
export const liveCompilerOptions: Pick<CompileOptions, 'cssHash'>;
