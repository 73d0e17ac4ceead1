/** What counts as a record of one kind, for readers and for whoever checks records. */
export interface Rule {
  term: string;
  is: string;
  counts: string;
  not: string;
}

export const CODEBOOK: readonly Rule[] = [
  {
    term: 'Meeting',
    is: 'Two or more named parties, or their delegations, talk to each other in a room, on a screen or by phone: held, under way, planned, proposed or ruled out.',
    counts:
      'A virtual meeting with its host; a meeting an article says is not planned. One event told twice is one meeting; two that one article tells apart stay two.',
    not: 'A statement, a post, an interview, a press conference; “there will be many meetings”, which names nobody; an offer to come if something happens.',
  },
  {
    term: 'Taking part',
    is: 'Somebody is at a meeting only when an article puts them there.',
    counts: '“His French counterpart”: whoever held that office on that day, and the record says so.',
    not: '“European leaders”, which puts nobody there by name.',
  },
  {
    term: 'Proposal',
    is: 'A course of action that the parties could agree to or refuse: a truce, a plan, a guarantee, a deployment, a concession, a use of money.',
    counts: 'A demand; an offer on a condition. A changed text is a new proposal that amends the old one.',
    not: 'A wish for peace, an account of events, aid already given, a threat.',
  },
  {
    term: 'Stance',
    is: 'Where an actor stands on a proposal at one time: proposes, supports, yes on a condition, opposes, undecided.',
    counts: 'What the actor says, or somebody entitled to speak for them.',
    not: 'Silence. What another party says of them is kept as a claim, drawn hollow, with whose claim it is.',
  },
  {
    term: 'Statement',
    is: 'Words an article reports as said or written by somebody, in quotation marks or not.',
    counts: 'Words without quotation marks when the article says who said them.',
    not: 'Names and single doubted words in quotation marks.',
  },
  {
    term: 'Tie',
    is: 'Two actors met, or one supports or criticises the other in acts or words directed at them.',
    counts: '“Accused”, “praised”, “thanked”, told as fact or said by the source itself.',
    not: 'A stance on a proposal; an adjective of the outlet’s own.',
  },
];
