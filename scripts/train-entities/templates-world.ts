/** Sentences as agencies write them of politics, war, courts and the virus; slots as in templates.ts. {Z1} is a public body, party or group, {z1} its short form; {U1} a university. Our own. */
export const worldSentences = `
{H1} says {H2} must withdraw its troops.
{H1} accused {H2} of breaking its word.
{H1} backed {P1}, but {H2} picked {P2}.
But {H1} has not said whether it will sign.
Ties between {H1} and {H2} have soured since {X}.
Analysts say {H1} wants to test {p1}.
{P1} accused {H1} of oppression.
{p1} urged {H1} to drop the plan.
{N1} said it had raised the matter with {H1}.
Relations with {H1} are at a low, {p1} said.
A senior official in {H1} said {H2} was ready.
Democrats and Republicans in [ORG Congress] voted for the bill.
Republicans said {p1} had lied; Democrats disagreed.
[LOC Britain] and {N1} signed.
{R1} officials said fighters had attacked a base near {C1}.
{M1} said {#} people had died in {N1}.
{p1} spoke on {M1}.
The farmer from {C1} knew it was over, {P1} said.
In {C1}, guides marched; mayor {P1} joined.
Mayors of {C1} and {C2} wrote to {p1}.
Inspectors from the {Z1} knocked on {P1}'s door in {C1}.
Deaths were counted near {C1} and {C2}.
{p1}, of the {Z1}, had been held at {C1}.
A court in {C1} freed former minister {P1}, his lawyer {P2} said.
{p1}'s wife, {P2}, wept in their home in {C1}.
{P1} joined the {Z1} at 16.
{P1} told [ORG {M1}] that {C1} was quiet.
{Z1} researcher {P1} counted {#} deaths.
Governor {P1}, Secretary of State {P2} and Attorney General {P3} signed the papers in {C1}.
Turnout in [LOC {C1} County] and {C2} beat 80%.
Judge {P1} of [ORG {C1} County Superior Court] set a hearing.
[ORG {C1} County] sued {F1}.
[LOC {C1} County] sheriff {P1} said so.
[LOC {R1}] Attorney General {P1} sued {F1}.
[LOC {R1}] premier {P1} said nothing was settled.
She will be buried in {C1}.
The road from {C1} runs past [LOC Mount {C2}] and [LOC Lake {C3}].
[LOC {C1} University Hospital] had no beds.
{C1}'s airport was shut.
Villagers in {C1} and nearby {C2} fled to {C3}.
{N1}'s ruling {Z1} lost ground in {C1}, exit polls showed.
{p1}'s {Z1} and {p2}'s {Z2} were tied.
The opposition {Z1} ([ORG {K1}]) is boycotting the vote.
The {Z1} ([ORG {K1}]) said in a report that {#} people had died.
{P1}, leader of the {Z1}, said his forces held {C1} and {C2}.
{P1}, who chairs the {Z1}, said results from {C1}, {C2} and {C3} were still being checked.
Opposition parties, including {Z1}, {Z2} and {Z3}, called for a strike.
Prime Minister {P1}'s {Z1} needs the votes of {Z2}.
{P1} of the {Z1} voted in {C1}.
{Z1} leader {P1} claimed victory in {C1}.
{Z1} spokesman {P1} said {N1} had broken the truce.
{Z1} fighters attacked a base near {C1}, in the northern state of [LOC {R1}].
{Z1}, which wants to rule {N1}, has denied it.
The {Z1} said it had lost contact with staff in {C1}.
The refugee agency [ORG {K1}] said thousands had fled to {N1}.
The agency, [ORG {K1}], did not reply.
Mediators from {Z1} met {p1} in {C1}.
{Z1} chief {P1} urged {N1} to hold back.
{Z1} officials flew to {C1} to meet {p1}.
A {Z1} spokeswoman, {P1}, said so.
“We are worried about hospitals,” said {P1}, a {Z1} spokesman in {C1}.
The {D1} [ORG Health Ministry] reported {#} deaths.
{D1} [ORG Foreign Ministry] spokesman {P1} called the sanctions illegal.
{N1}'s [ORG Defence Ministry] said its troops had entered {C1}.
The [ORG Interior Ministry] in {C1} said {#} people had been detained.
The [ORG Ministry of Health] in {C1} did not comment.
{N1}'s foreign ministry summoned the {D2} ambassador.
The {D1} central bank and the finance ministry did not comment.
{N1}'s parliament approved {P1} as prime minister.
{D1} state news agency [ORG {K1}] said {p1} was well.
{D1} broadcaster [ORG {K1}] aired the pictures.
State TV said {p1} had flown to {C1}.
{N1} denies backing the {Z1}.
{N1} and {N2} recalled their ambassadors; {N3} offered to mediate.
{C1} says {C2} must withdraw its troops.
{C1} accused {C2} of breaking its word, and {N3} agreed.
Relations between {C1} and {C2} have soured.
{C1} has not said whether it will sign.
Talks in {C1} between {N1} and {N2} broke down.
{d1} living in {C1} queued to vote.
{D1} diplomats said {C1} was ready.
Western powers, among them {N1}, {N2} and {N3}, want {p1} to step down.
President {P1}, a former general, took power in {N1} in 2013.
[LOC U.S.] President {P1} said he would sign the bill.
[LOC U.S.] Vice President {P1} cast the vote.
[LOC U.S.] Secretary of State {P1} said {N1} was a threat.
[LOC U.S.] Senator {P1} of [LOC {R1}] opposed it.
Republican Senator {P1} and Democrat {P2} back the bill.
Senators {P1} and {P2}, both from [LOC {R1}], met {p3}.
Representatives {P1} and {P2} want hearings.
House Speaker {P1} said talks would go on.
Senate Majority Leader {P1} blocked it.
The [ORG House of Representatives] voted on {W}; the [ORG Senate] will follow.
The [ORG U.S. Senate] confirmed {P1}.
Lawmakers in [ORG Congress] remained at odds.
The {P1} administration has added {F1} to a list.
The {p1} administration's plan failed in the [ORG Senate].
President-elect {P1} picked {P2} to run the [ORG Pentagon].
{p1}'s transition team said {P2} would be named.
{p1}'s campaign sued in [LOC {R1}].
A [ORG White House] spokesman said {p1} had been told.
[ORG White House] adviser {P1} told [ORG Fox News] so.
{p1} left the [LOC White House] for {C1}.
{p1} spoke to reporters at the [LOC White House].
Protesters gathered outside the [LOC White House] and in [LOC {C1} Square].
{p1} will meet {p2} at the [LOC White House] on {W}.
[ORG Kremlin] spokesman {P1} said {p2} would not go.
The [ORG Pentagon] said {#} troops would leave {N1}.
A senior [LOC Downing Street] source said the talks were stuck.
[ORG European Commission] President {P1} and [ORG European Council] chief {P2} met {p3}.
[ORG EU] leaders meet in [LOC Brussels] on {W}.
The [ORG EU]'s {P1} said {N1} must choose.
[ORG EU] foreign policy chief {P1} flew to {C1}.
[ORG European Union] and British negotiators met in {C1}.
The [LOC UK] and the [ORG EU] are far apart on fishing.
[ORG NATO] Secretary General {P1} praised {N1}.
[ORG U.N.] Secretary-General {P1} condemned the attack.
[ORG U.N.] human rights chief {P1} urged {N1} to free {p2}.
The [ORG United Nations] says {#} people need food in {N1} and [LOC {R1}].
The [ORG U.N.] refugee agency said camps in {C1} were full.
The [ORG World Health Organization] ([ORG WHO]) sent a team to {C1}.
[ORG WHO] emergencies chief {P1} said {N1} had done well.
The [ORG Centers for Disease Control and Prevention] and the [ORG FDA] met.
Dr. {P1}, director of the {Z1}, said the next months would be hard.
Governor {P1} closed bars in [LOC {R1}] and in {C1}.
{C1} Mayor {P1} reopened schools.
{P1}, a nurse from {C1}, was the first in {N1} to get the shot.
{P1} of {U1} said the data were sound.
{P1}, a virologist at {U1}, and {P2} of the {Z1} wrote the study.
Data by {U1} showed {N1} had more cases than {N2}.
Researchers at {U1} and {U2} tracked {#} patients.
A study by {U1} and {Z1} found so.
{P1} is professor of law at {U1} in {C1}.
A court in {C1} jailed {P1}, {P2} and {P3} for {#} months.
{P1}, founder of the [ORG {M1}] newspaper, was charged with fraud.
[ORG Amnesty International]'s {P1} called it a blow.
[ORG Human Rights Watch] said police in {N1} had tortured {p1}.
{P1} told the [ORG {C1} Magistrates' Court] he was innocent.
The [ORG {D1} Journalists Association] voiced alarm.
Judge {P1} of the [ORG {R1} Superior Court] will rule in {X}.
The [ORG {R1} National Guard] was called in.
[ORG {R1} State Police] said {P1}, {#}, had been shot in {C1}.
{P1}, {#}, a cleaner in {C1}, came for the food.
“I came for the food,” said {P1}, {#}, in {C1}.
“My son {P1} is there,” said {P2}.
{P1} and her husband {P2} fled {C1}.
Gunmen raided a school in {C1}, in the state of [LOC {R1}].
The storm hit [LOC {C1} Island], off [LOC {R1}], on {W}.
The fire burned near [LOC Lake {C1}] and the [LOC {C2} River].
Boats left [LOC Port {C1}] for [LOC {C2} Bay].
Soldiers patrol the border near {C1}, between {N1} and {N2}.
Rebels in {C1} seized the road to {C2}.
Fighting near {C1}, {C2} and {C3} has displaced {#},000 people.
The military moved on {C1}, capital of the [LOC {R1}] region.
Rockets hit {C1} and its airport.
[LOC {R1}] and [LOC {R2}] have the highest rates in the country.
Hospitals in [LOC {R1}], [LOC {R2}] and [LOC {R3}] are full.
{D1} fishermen in {C1} fear losing their waters.
The [ORG {N1} Red Cross] and {Z1} sent trucks.
{D1} Prime Minister {P1} said {N2} was to blame.
{D1} Deputy Prime Minister {P1} and {D2} Energy Minister {P2} spoke.
{D1} Foreign Minister {P1} tweeted that {C2} had lied.
{D1} opposition leader {P1} was arrested at {C1} airport.
{D1} Chancellor {P1} and {D2} President {P2} will meet.
{D1} leader {P1} said {C2} was playing games.
Supreme Leader Ayatollah {P1} vowed to hit back.
Crown Prince {P1} met {P2} in {C1}.
Pope [PER Francis] prayed for {N1} in [LOC St. Peter's Square].
Pope [PER Francis] will visit {C1} and {C2}, [ORG Vatican] spokesman {P1} said.
Cardinal {P1} and Archbishop {P2} will go with him.
Queen [PER Elizabeth] and Prince [PER Charles] sent a message.
{P1} and {P2}, both of {Z1}, were expelled.
In a tweet, {P1} urged {N1} to wait.
“Remember that name,” {p1} said.
{P1} was an officer in the {Z1} and taught at {U1}.
By {P1} and {P2}
By {P1}, {P2}
({C1}, {N1})
Officials in [LOC Washington] and {C1} said so.
Lawyers for {p1} asked the [ORG Supreme Court] to step in.
The [ORG Supreme Court] in {C1} hears {p1} on {W}.
The [ORG Justice Department] charged {P1} with lying to the [ORG FBI].
[ORG FBI] agents searched {p1}'s home in {C1}.
The [ORG State Department] said {C1} was safe.
[ORG State Department] spokeswoman {P1} had no comment.
The [ORG Wall Street Journal] and the [ORG New York Times] reported it first.
{p1} wrote in the [ORG Washington Post] that {N1} had changed.
{p1} told [ORG CNN]’s “State of the Union” that {C1} was safe.
On [ORG NBC]'s "Meet the Press", {p1} chided {p2}.
[ORG Reuters] could not reach {p1}.
[ORG Reuters] reported in {X} that {F1} had sold gear to {N1}.
{p1} told [ORG Reuters] by phone from {C1}.
A [ORG Reuters] witness in {C1} saw smoke.
`
