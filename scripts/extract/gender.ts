import { set } from '../text/word-set.ts';

/** First names that are women's nearly everywhere. */
const WOMEN = set(`
  agnes aisha alexandra alice alicia alison allison alix amal amanda amelie amina ana anastasia angela angelina angie anita ank ann
  anna annalena anne annegret anneliese annika antonia april arancha asma aurore ava avril ayelet barbara beate beatrice beatriz
  begum bintou bridget brigitte camilla carla carmen carol carolina caroline catherine cecilia celine charlotte christiane christina
  christine chrystia cindy clara claudia colette corina cristina daniela danielle deborah delcy diana dina donika doris dorothy
  droupadi edith effie ekaterina elena elif elina elisa elisabeth elise elizabeth elke ellen elly emilia emily emma erika erna
  esther eva evelyn evika fadwa fatima fatemeh fatou federica fiona florence frances francesca francia franziska gabriela gabrielle
  gina giorgia giulia gloria golda gordana grace greta hala halla hanan hanna hannah heather heidi helen helena helene henrietta
  hillary hina hinda ilona ilze inara indira ines inga inger ingrid ingrida irena irene irina iris iryna isabel isabella isabelle
  iuliia ivana jacinda jana jane janet jeanine jeanne jelena jennifer jessica jill joan joana joanna josefina joyce judith judy
  julia juliana julie jutta kaja kajsa kamala karen karin karina karine karolina karoline katalin katarina kate katerina katharina
  katherina katherine kathleen katja katrin kayleigh kelly kemi kersti khadija kirsten klaudia klara kristalina kristen kristina
  kristrun laila lana lara latifa laura layla leila leni lena leyla liana lidia lilian liliana lina linda lindsay lindsey lisa liudmyla
  liz liza lori louise lucia ludivine luisa luiza luminita lynne magdalena maggie maia maja manuela margaret margarita margrethe
  maria mariam mariana marianne mariia marija marina marine mariya marta martha martina mary maryam marylise melania melanie
  melinda melissa mercedes meredith merve mette mia michaela michele michelle mihaela milena minerva mirjana miriam monica monika
  mona nabila nada nadia nadine naima najat najla naledi nana nancy natalia natalie natalya natasha neta nicola nicole nikki nina
  nino nirmala noeleen noga nora nosiviwe oksana olena olga olha olivia ophelia paetongtarn pamela patricia paula penny petra
  preeti priti priya rachel rania raquel reem rebeca rebecca reham retno rima rita roberta rosa rosalia rosalind rosario roza ruth
  sabina sabine salma salome samantha samia sanae sandra sanna sara sarah sheikha sheila sheinbaum shabana shereen shirley sigrid
  silvia silvina simone simonetta sofia sonia sophia sophie stephanie suella sonja susan susana susanna susanne susie sushila
  svetlana sviatlana sylvia sylvie tamara tammy tanja tanya tatiana tatyana teodora teresa tereza theresa therese tulsi ursula
  valentina valerie vanessa vera veronica veronika victoria viktoria viola violeta viorica virginia vivian viviane vjosa wanda
  wendy xiomara yael yasmin yelena yolande yoko yulia yuliia yuliya yvette yvonne zahra zainab zeinab zinaida zingiswa zsuzsanna
  zuzana anniken dilan dovile fran hanke ine jen jo julianne lael maratee marise ngozi patty randi raychelle rosemary satsuki sharon
  sri stacy thandi trine`);
/** Slavic surnames of women. */
const WOMENS_SURNAME = /(?:[oe]va|skaya|skaia|ska|cka|ova-\w+)$/;
const DAUGHTER = /dottir$/;
/** Men's first names that end as women's do. */
const MEN_IN_A = set(
  'abdalla abdulla ada akira andrea aguila ana baba bola dada daria dana elia ezra garcia gotabaya ilia ilya isa issa jaka joshua juraj kenya kostya kuba lula luca luka mamadou mahmoud mika mischa misha moussa mousa muqtada musa mustafa mykola mykyta nana nikita nicola nikola noah obama saadia sasha siva teta tamada toma yahya yona yuda zakaria zakariya',
);

export type Gender = 'man' | 'woman' | null;

/**
 * Whether a person is a man or a woman, by the name that their id is made of. Of somebody known only from the text it
 * stays open where the name does not tell.
 */
export function genderOf(id: string, known: boolean): Gender {
  const names = id.split('-');
  const [first = '', last = ''] = [names[0], names.at(-1)];
  if (WOMEN.has(first) || DAUGHTER.test(last)) return 'woman';
  if (names.length > 1 && WOMENS_SURNAME.test(last) && /[aeiy]$/.test(first)) return 'woman';
  if (known) return 'man';
  return first.length > 3 && first.endsWith('a') && !MEN_IN_A.has(first) ? 'woman' : null;
}
