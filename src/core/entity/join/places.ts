/** Places with several names, written for this project: the name to show, then the others, after bars. */
export const places = `
United States|United States of America|US|U.S.|USA|U.S.A.
United Kingdom|UK|U.K.|United Kingdom of Great Britain and Northern Ireland
United Arab Emirates|UAE|U.A.E.
New York City|NYC
Washington, D.C.|Washington D.C.|Washington DC|D.C.
Los Angeles|L.A.
Myanmar|Burma
Czech Republic|Czechia
Ivory Coast|Cote d'Ivoire|Côte d'Ivoire
Eswatini|Swaziland
North Macedonia|Republic of North Macedonia
East Timor|Timor-Leste
Cape Verde|Cabo Verde
Democratic Republic of Congo|Democratic Republic of the Congo|DRC|DR Congo
Russia|Russian Federation
China|People's Republic of China
South Korea|Republic of Korea
North Korea|Democratic People's Republic of Korea|DPRK
Vatican City|Holy See
`
