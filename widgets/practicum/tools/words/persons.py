"""Finds what could tell on somebody: a person's name, a date of birth, a number."""

from __future__ import annotations

import re

_NAMES = """
aaron abdul abigail adam agnes ahmed aidan aileen aisha alan alasdair alastair alexander alice
alison alistair allan amanda amelia amy andrea andrew angela angus anna anne annie anthony
archie arthur ashley barbara barry beatrice ben benjamin beth bethany beverley billy bob brenda
brian bridget callum cameron carol caroline catherine catriona charles charlie chloe chris
christina christine christopher ciara claire clare colin connor craig daniel danielle darren
dave david dawn dean debbie deborah declan derek diane donald donna dorothy duncan eddie edward
eilidh elaine eleanor elizabeth ella ellen ellie emily emma eric erin esther euan evelyn ewan
fatima finlay fiona fraser gareth gary gavin gemma geoff george gerald gillian gordon graeme
graham greg hamish hannah harriet harry hassan heather helen henry hilary holly howard hugh iain
ian imran irene isabel isla jack jackie jacqueline jake james jamie jan jane janet janice jason
jean jeff jennifer jenny jessica jill jim jimmy joan joanne joe john jonathan joseph josh joyce
judith julia julie karen kate katherine kathleen katie katrina keith kelly kenneth kerry kevin
kieran kirsteen kirsten kirsty krystyna kyle laura lauren leanne lee liam lily linda lindsay
lisa liz lorna lorraine louise lucy luke lynn lynne magda maggie mairi malcolm mandy margaret
maria marie marion martin mary maryam matthew maureen megan mhairi michael michelle mike
mohammed moira molly monica morag murdo nadia nancy naomi natalie natasha neil niall nick nicola
nicole nigel nina noor norma olga oliver olivia omar owen pamela patricia patrick paul pauline
peter philip phoebe priya rachel ramesh rebecca rhona richard rob robert robin roger rohan
ronald rory ruth ryan sally samantha samina samuel sandra sanjay sarah sean sharon sheena sheila
shona simon siobhan sofia sophie stephen steven stewart stuart sue sunita susan suzanne tara
tariq teresa theresa thomas tim toby tom tony tracey tracy una valerie vanessa vikram vivien
wendy yasmin yusuf yvonne zainab zoe zofia
"""
FIRST_NAMES = frozenset(_NAMES.split())
"""First names that are hardly ever another word or a place."""

_WORDS = """
alex ali bill bob dot faith gale gill grace hope iris ivy jo june kim mark may pam pat penny rose
ruby sam sandy sky tina victor viv will
"""
_ALSO_WORDS = frozenset(_WORDS.split())
"""First names that are words as well: names only where nothing else stands."""

_PLACE = (
    r"(?:Wards?|Schools?|Primary|Academy|Street|House|Centre|Units?|Nursery|Hospital|Infirmary|Park|"
    r"Road|Suite|Rooms?|Court|Lodge|Avenue|Place|Surgery|Clinic|Wing|Hall|Gardens?|College|Building|"
    r"Hospice|Scale|Score|Index|Test|Trust|Campaign|Rule|Law|rooms?|wards?|groups?|class|bays?|"
    r"units?|wing|team|table)"
)
_WORD = re.compile(r"(?<![\w’'])[A-Z][a-z]+(?![\w])")
_PLACED = re.compile(rf"^(?:[’']s)?(?: [A-Z][\w’']*){{0,2}} {_PLACE}\b")
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? (?:[A-Z]\.? )?[A-Z][a-z]+|"
    r"\b(?:Sister|Nurse|Matron|Sr) (?!Practitioner|Manager|Lead|Leader|Specialist|Consultant|"
    r"Associate|Coordinator|In\b|On\b|And\b|Or\b|Wards?\b|Charge|Led\b|Team|Bank|Educator|Director)"
    r"[A-Z][a-z]+|"
    r"(?:^|(?<=[,(;/&] )|(?<=[(;/&]))[A-Z]\. ?[A-Z][a-z]{2,}\b"
)
_BORN = re.compile(
    r"\bd\.?o\.?b\b|\bdates? of birth\b|\bbirth ?dates?\b|\bborn (?:on )?(?:the )?\d{1,2}"
    r"(?:st|nd|rd|th)?(?:[ /.-](?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"\b(?:chi|nhs|hospital|national insurance) (?:numbers?|nos?\b)|\b\d{3} ?\d{3} ?\d{4}\b|"
    r"\bhome address(?:es)?\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|instead of|rather than|nor|leave out)\b[^.;]{0,40}$", re.IGNORECASE
)


def person_in(text: str, *, alone: bool = False) -> str:
    """Find a person's name.

    Parameters
    ----------
    text : str
        What was typed.
    alone : bool
        Whether the text is to say who does something, so that one word may be a name.

    Returns
    -------
    str
        The name, or empty. A place that is called after somebody is no person.

    Examples
    --------
    >>> person_in("Karen counts them"), person_in("Mrs Smith"), person_in("The ward clerk")
    ('Karen', 'Mrs Smith', '')
    >>> person_in("Margaret Kerr Unit"), person_in("St John Street")
    ('', '')
    """
    first = re.split(r"[ ,(&/]", text)[0]
    if alone and first.lower() in _ALSO_WORDS and first[:1].isupper():
        return first
    for found in _TITLED.finditer(text):
        if not _PLACED.match(text[found.end() :]):
            return found[0]
    for found in _WORD.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        called = re.search(
            r"(?:\bSt|\bSaint|\bQueen|\bKing|\bPrincess|\bPrince|\bLake|\bPort)\.? $", before
        )
        if found[0].lower() in FIRST_NAMES and not called and not _PLACED.match(after):
            return found[0]
    return ""


def birth_in(text: str) -> str:
    """Find a date of birth, or a number that stands for one person.

    Examples
    --------
    >>> birth_in("Children born on 3/4/2021"), birth_in("Babies born before 37 weeks")
    ('born on 3/4', '')
    >>> birth_in("CHI number and ward"), birth_in("No dates of birth, only the week")
    ('CHI number', '')
    """
    for found in _BORN.finditer(text):
        if not _DENIED.search(text[: found.start()]):
            return found[0]
    return ""
