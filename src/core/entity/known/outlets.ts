/** News agencies, papers and broadcasters, written for this project; other names of the same one after bars. */
export const outlets = `
Associated Press|The Associated Press|AP
Reuters|Thomson Reuters
Agence France-Presse|AFP
United Press International|UPI
Deutsche Presse-Agentur|DPA|dpa
Press Association|PA Media
ANSA
EFE
Interfax
TASS|Tass|ITAR-TASS
RIA Novosti|RIA
Sputnik
Xinhua News Agency|Xinhua
Kyodo News|Kyodo
Yonhap News Agency|Yonhap
Press Trust of India|PTI
Asian News International|ANI
Anadolu Agency|Anadolu
IRNA|Fars|Tasnim|ISNA
SANA
WAFA
Korean Central News Agency|KCNA
Bloomberg News|Bloomberg
Dow Jones
BBC|British Broadcasting Corporation|BBC News|BBC Radio
ITV
Sky News|Sky
Channel 4
CNN|Cable News Network
Fox News|Fox News Channel
MSNBC
NBC|NBC News
CBS|CBS News
ABC News
CNBC
NPR|National Public Radio
PBS
C-SPAN
HBO
ESPN
Univision|Telemundo
CBC
CTV
Al Jazeera|Al-Jazeera
Al Arabiya|Al-Arabiya
Al Manar
RT
Russia Today
Rossiya
CCTV|CGTN
Deutsche Welle|DW
ZDF
ARD
RAI
RTE|RTÉ
NHK
TF1|BFM TV|France 24|France Inter|Franceinfo
New York Times|The New York Times|NYT
Washington Post|The Washington Post
Wall Street Journal|The Wall Street Journal|WSJ
USA Today
Los Angeles Times
Chicago Tribune
Boston Globe
Miami Herald
New York Post
Politico
Axios
BuzzFeed|BuzzFeed News
HuffPost|Huffington Post
Vox Media
Vice News
National Enquirer
New Yorker|The New Yorker
The Atlantic
Time magazine
Newsweek
Vanity Fair
Rolling Stone
Breitbart|Breitbart News
Guardian|The Guardian
Times of London|The Times
Sunday Times
Daily Telegraph|The Daily Telegraph|The Telegraph
Financial Times|The Financial Times|FT
The Economist|Economist
The Independent
Daily Mail|Mail on Sunday
Daily Mirror|The Mirror
The Sun
Daily Express
Evening Standard
The Lancet
The New England Journal of Medicine
Le Monde
Le Figaro
Liberation|Libération
Charlie Hebdo
Mediapart
Der Spiegel|Spiegel
Die Zeit
Die Welt
Bild
Frankfurter Allgemeine Zeitung|FAZ
Sueddeutsche Zeitung|Süddeutsche Zeitung
Handelsblatt
El Pais|El País
El Mundo
La Vanguardia
Corriere della Sera
La Repubblica
La Stampa
Novaya Gazeta
Kommersant
Izvestia
Echo of Moscow
Haaretz
Jerusalem Post|The Jerusalem Post
Times of Israel
Yedioth Ahronoth
Hurriyet
Cumhuriyet
Times of India
Hindustan Times
The Hindu
Indian Express
NDTV
Dawn
Geo News
Global Times
People's Daily
China Daily
South China Morning Post
Apple Daily
Caixin
Straits Times
Jakarta Post
Bangkok Post
Rappler
ABS-CBN
Asahi Shimbun|Asahi
Yomiuri Shimbun|Yomiuri
Nikkei
Sydney Morning Herald
The Australian
The Age
New Zealand Herald
Globe and Mail|The Globe and Mail
Toronto Star
National Post
O Globo
Folha de S.Paulo
Clarin
El Universal
Radio Free Europe
Voice of America|VOA
Politico Europe
`
