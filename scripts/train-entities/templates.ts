/**
 * Sentences as agencies write them, for the names to be put into: {P1} a person's full name and {p1} the same one's
 * surname, {O1} an organisation and {o1} its short form, {M1} a news outlet, {K1} initials, {A} an agency, {C1} a town, {N1} a country,
 * {D1} and {d1} what a country's things and people are called (no names), {R1} a state or region, {S1} a club or sports
 * body, {B1} a body of a country ({D1} Defense Ministry), {W} a weekday, {X} a month, {#} a figure; other names stand in brackets with their kind. Our own, all of them.
 */
export const headlines = `
[LOC US] judge blocks {O1} deal
[LOC U.S.] says {N1} broke truce
[LOC UK] court frees {p1}
{K1} strike halts trains in {C1}
Ex-{O1} boss {p1} charged
{D1} leader {p1} rules out talks with {N2}
{O1} to cut {#} jobs in {N1}
{p1} wins {N1} vote as {N2} watches
{N1}, {N2} trade blame after deadly border clash
{o1} warns of slow recovery in {N1}
Police in {C1} arrest {#} after protest
{O1} sues {o2} over patents
Fire at {C1} hospital kills {#}
Explainer: What {p1}'s exit means for {N1}
{N1}'s {p1} says no to {o1} deal
{p1}: {N1} ready for talks with {o1}
{S1} beat {S2} in {C1}
Shares of {O1} slump after warning
{O1} chief {p1} to step down
{C1} mayor orders schools shut
Thousands march in {C1} against {p1}
{N1} reports first case as {o1} urges calm
The Latest: {N1} closes border with {N2}
[ORG AP] Interview: {p1} vows to stay on
{R1} governor signs {#} bills
[LOC US], {N1} sign deal; {N2} objects
Judge blocks {p1}'s order on {R1} ballots
In {N1}, hopes fade for {p1}
{o1}, {o2} agree on {N1} aid
{N1} court jails {d1} reporter
`
export const sentences = `
FILE - In this {W}, {X} {#}, 2019 file photo, {P1} speaks in {C1}. ([ORG AP] Photo/{P2})
{P1} waves to supporters in {C1}, {R1}, on {W}, {X} {#}. ([ORG AP] Photo/{P2}, File)
People wait outside a bank in {C1}, {N1}. {P2}/{A}
A man walks past a {O1} shop in {C1}. {A}/{P2}
({P2}/{M1} via [ORG AP])
The sign of {O1} is seen at its office in {C1}, {N1}, {X} {#}, 2020. {A}/{P2}
Follow {P1} on Twitter.
[ORG Associated Press] writer {P1} in {C1} contributed to this report.
The broadcaster {K1} said {p1} had left {C1}.
State television {K1} showed {p1} visiting {C2}.
The union {K1} called a strike at {O1}.
{K1} said in a report that {#} people had died in {N1}.
Members of {K1} and {K2} clashed in {C1}.
[LOC U.S.] District Judge {P1} ruled in {C1} that {p2} could stay.
[LOC US] officials said {N1} was behind the attack.
[LOC U.S.] President {P1} and [LOC U.S.] Vice President {P2} met on {W}.
The [LOC U.S.] government has charged {p1} with fraud.
[LOC U.S.]-backed forces entered {C1}.
[LOC US] stocks fell after {O1} cut its forecast.
The [LOC UK] said it would stop flights from {N1}.
{D1} government forces and {K1} fighters battled near {C1}.
The {O1} group has claimed the attack in {C1}.
The {M1} news agency said {p1} was in {C2}.
The {M1} newspaper quoted {p1} as saying so.
{p1}, speaking at a rally in {C1}, {R1}, mocked {p2}.
{O1} was founded by {P1} and {P2} in a garage in {R1}.
{O1}, {O2} and {O3} declined to comment.
Spokespeople for {O1} and {O2} did not reply.
{O1} shareholders approved the sale.
{O1} workers in {C1} walked out on {W}.
A {O1} spokesman said {p1} was safe.
An {O1} official in {C1} said so.
The former {O1} executive was seen in {C2}.
{P1}, a spokesman for {O1}, said the talks would go on.
{P1}, a spokeswoman for the {B1}, declined to comment.
{P1} said on {W} that {N1} would not accept the terms.
“We are ready,” {p1} told reporters in {C1}.
“Nobody asked us,” said {P2}, who runs a bakery in {C2}.
{p1} told {M1} that the plan was dead.
{p1} did not respond to a request for comment.
The {o1} said in a statement on {W} that it was looking into the matter.
{O1} said on {W} it would close {#} plants in {N1} and {N2}.
Shares of {O1} fell {#}% in {C1}.
Shares in {O1} rose, while {O2} and {O3} slipped.
{O1}, based in {C1}, employs {#} people.
The {D1} government said it had asked the {O1} for help.
{D1} President {P1} met {D2} Prime Minister {P2} in {C1} on {W}.
President {P1} said {N1} and {N2} had agreed on a truce.
Prime Minister {P1} will travel to {C1} in {X}.
{D1} Foreign Minister {P1} called his {D2} counterpart, {P2}.
{N1}'s foreign minister, {P1}, said the attack was a crime.
{N1}'s President {P1} has denied the charges.
Former {D1} President {P1} was taken to a hospital in {C1}.
Gov. {P1} of {R1} said schools would stay closed.
{R1} Gov. {P1} signed the order on {W}.
Sen. {P1}, a Democrat from {R1}, asked the {O1} for the records.
Rep. {P1}, R-{R1}, voted against the bill.
[LOC U.S.] Secretary of State {P1} arrived in {C1} on {W}.
[LOC U.S.] officials said the {D1} navy had seized the ship near {C1}.
The [ORG U.S. State Department] said it had no comment.
The [LOC U.S.] has imposed sanctions on {#} people and on {O1}.
The [LOC United States] and {N1} signed the agreement in {C1} in {X}.
The {p1} administration has said little about {N1}.
The {p1} campaign spent {#} million dollars in {R1}.
{p1}'s lawyer, {P2}, said his client was innocent.
{p1}’s office said he would speak to {P2} later on {W}.
Dr. {P1}, an expert at the {O1}, said the figures were too low.
{P1}, a professor at the [ORG University of {C1}], led the study.
Researchers at [ORG {C1} University] tested {#} patients.
{P1}, {#}, was shot outside her home in {C1}, {R1}.
Police in {C1}, {N1}, said {#} people had been killed.
The fire broke out near {C1}, about {#} miles north of {C2}.
The storm is moving toward {R1} and {R2}, the {O1} said.
Hundreds of migrants have crossed from {N1} to {N2} since {X}.
Flights from {N1}, {N2} and {N3} were suspended.
Cases in {N1} have doubled, and hospitals in {C1} are full.
{C1} has reported {#} deaths, more than {C2} and {C3} together.
In {C1}, thousands of protesters gathered outside parliament.
In {N1}, {P1} of the opposition {O1} claimed victory.
Lawmakers in {C1} approved the budget on {W}.
According to {O1}, {#} people in {N1} need help.
According to the {D1} {M1}, {p1} left {C1} late on {W}.
The {M1} reported that {P1} would join {O1}.
{A} could not verify the report.
The ruling was first reported by {M1}.
{P1} reported from {C1}; {P2} in {C2} contributed to this report.
Reporting by {P1}; Editing by {P2}
Reporting by {P1} in {C1} and {P2} in {C2}; Editing by {P3}
{A} writers {P1} in {C1} and {P2} in {C2} contributed to this report.
The {B1} said {#} soldiers had died.
The {B1} summoned the {D2} ambassador.
The [ORG {C1} Police Department] said {p1} had been charged.
{C1} police chief {P1} said officers had fired first.
{C1} Mayor {P1} urged people to stay home.
{P1}, the head of {O1}, warned that {N1} was running out of time.
{O1} Director-General {P1} said the world must act.
{O1} Chief Executive {P1} said demand in {N1} was weak.
{O1} CEO {P1} will step down in {X}.
{O1} and its rival {O2} have sued each other in {R1}.
{O1}'s shares closed down {#}%.
{O1}'s {P1} said the firm would not sell its {D1} unit.
The deal between {O1} and {O2} needs approval from the {O3}.
Analysts at {O1} expect {N1}'s economy to shrink.
“It is a good day for {N1},” said {P1} of {O1}.
{P1}, an analyst with {O1} in {C1}, was not surprised.
{P1}, who has led {O1} since 2011, and {P2}, her deputy, resigned.
{P1} ({O1}) won the stage ahead of {P2} and {P3}.
{P1} scored twice as {S1} beat {S2} in {C1}.
{S1} coach {P1} praised {p2}.
{S1} signed {P2} from {S2} on {W}.
{P1} beat {P2} of {N1} in the second round.
{N1} beat {N2} on penalties.
{S1} will play {S2} on {W} night.
The {S1} said {p1} had tested positive.
The {O1} ({o1}) was founded in {C1}.
Members of the {O1}, known as {o1}, met in {C1}.
The {o1} and the {o2} called for calm.
A court in {C1} sentenced {P1} to {#} years in prison.
Judge {P1} ruled that {p2} could stay in {N1}.
Prosecutors say {p1} and {p2} lied to the {O1}.
{p1} and {p2} have known each other since 2004.
{p1} was born in {C1} and grew up in {C2}, {R1}.
{p1} accused {N1} of meddling.
{p1}, who lives in {C1}, has two daughters.
Neither {p1} nor {p2} was available.
“I trust {p1},” {p2} said.
The victims were identified as {P1}, {P2} and {P3}.
{D1} troops shelled {C1} on {W}, {d2} officials said.
{d1} and {d2} voted for {p1}.
Many {d1} have fled to {N2}.
A {D1} court ordered {O1} to pay {#} million euros.
The {D1}-based company said {N2} was its biggest market.
The [ORG {D1} Red Crescent] sent aid to {C1}.
The [ORG {D1} Football Federation] suspended {p1}.
The [ORG {R1} Supreme Court] ruled against {p1}.
The [ORG {C1} City Council] will vote on {W}.
The [ORG {N1} Central Bank] kept rates on hold.
The [ORG Bank of {N1}] raised rates in {X}.
[LOC {C1} International Airport] was closed for hours.
The train from {C1} to {C2} was late.
{P1} Jr. was seen in {C1}.
{p1} spoke by phone with {P2}, the [ORG U.N.] envoy to {N1}.
The [ORG U.N. Security Council] met on {W}.
The [ORG EU] and {N1} want a deal by {X}.
The [ORG White House] said {p1} would sign it.
The [ORG Pentagon] said {#} troops would leave {N1}.
The [ORG Kremlin] rejected the charge.
[ORG Congress] passed the law in 2017.
The [ORG Senate] confirmed {P1} on {W}.
The [ORG Trade Ministry] said exports to {N1} had grown.
[LOC Washington] has accused {C1} of spying.
Cars queued on the road between {C1} and {C2}.
The ship sailed from {C1} to {N1} through the {R1}.
On {W}, {p1} tweeted a picture of himself in {C1}.
By then, {p1} had left.
Still, {p1} has friends in {R1}.
Meanwhile, {N1} closed its border with {N2}.
But {O1} said it would appeal.
Under {p1}, {N1} left the treaty.
Before joining {O1}, {p1} worked for {O2} and {O3}.
{P1}'s {O1} and {P2}'s {O2} will share power.
{N1}-backed fighters took {C1}.
Critics of {p1} say he has ruined {N1}.
Asked about {N1}, {p1} said: “We shall see.”
Among those killed was {P1}, a doctor from {C1}.
Outside {C1}, farmers blocked roads.
Parents and teachers in {R1} have sued {p1}.
`
