"""Names of places in the United Kingdom, for aims that are typed without capitals."""

from __future__ import annotations

import re

_NAMES = """
aberdeen aberdeenshire airdrie alloa angus anglesey arbroath argyll ayr ayrshire banff barnsley
barrow barry bath bathgate bearsden belfast birkenhead birmingham blackburn blackpool bolton
bournemouth bradford brechin bridgend brighton bristol bromley burnley bute caithness
cambridge cambuslang camden cardiff carlisle carluke castlemilk chelmsford chester clackmannanshire
clydebank clydesdale coatbridge colchester cornwall coventry cowdenbeath crewe croydon cumbernauld
cumbria cumnock darlington derby derbyshire derry devon doncaster dorset dumbarton dumfries dundee
dunfermline durham ealing easterhouse eastbourne edinburgh elgin enfield essex exeter falkirk fife
forfar galashiels galloway gateshead glasgow glenrothes gloucester govan grangemouth greenock
gwynedd hackney halifax hamilton hampshire haringey harrogate hartlepool hastings hawick
helensburgh hereford hertfordshire highland huddersfield hull inverclyde inverness ipswich
irvine islington jarrow kelso kent kilmarnock kilwinning kirkcaldy kirkintilloch knowsley
lambeth lanark lanarkshire lancashire lancaster larkhall leeds leicester leith lerwick lewisham
lincoln liverpool livingston london londonderry lothian luton maidstone manchester merthyr
middlesbrough midlothian moray motherwell musselburgh nairn newcastle newham newport norfolk
northampton northumberland norwich nottingham oban oldham orkney oxford oxfordshire paisley
pembrokeshire penicuik perth peterborough peterhead plymouth portsmouth powys preston rochdale
rotherham salford sheffield shetland shotts shropshire skye slough solihull somerset southampton
southend southport southwark stafford stevenage stirling stockport stoke stornoway stranraer suffolk
sunderland surrey sussex swansea swindon tayside teesside thurso torbay torquay troon truro tyneside
wakefield walsall warrington warwickshire watford wick wigan wiltshire wirral wishaw wolverhampton
worcester wrexham yorkshire
"""
PLACES = frozenset(_NAMES.split())
SMALL_PLACE = re.compile(
    rf"\b(?:in|at|around|across|throughout|for|from|of|our|the)\s+(?P<place>(?:(?:east|west|north|south)\s+)?"
    rf"(?:{'|'.join(sorted(PLACES))}))\b(?!['’-])"
)
"""A place in small letters: “falls in larkhall”."""
