"""Whether the change is a job to be done rather than a change to be tried."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from practicum.tools.pdsas.predictions import is_prediction, is_testable

if TYPE_CHECKING:
    from practicum.tools.pdsas.cycle import Cycle

_LEAD = re.compile(
    r"^\W*(?:(?:we|i|they|the team|staff|manager|sister|lead)\s)?"
    r"(?:(?:are going to|am going to|will|'ll|shall|need to|want to|plan to|are to|must"
    r"|should|have to"
    r"|agreed to|aim to|to|please|first|next|then|also|just)\s)*"
)
_JOB = re.compile(
    r"""(?:re-?)?(?:
        order(?:ing)?|buy(?:ing)?|purchas(?:e|ing)|procur(?:e|ing)|book(?:ing)?(?!\s?(?:bag
          |box|corner|basket|swap|bin|mark))
        |arrang(?:e|ing)|organi[sz](?:e|ing)|schedul(?:e|ing)|e-?mail(?:ing)?|draft(?:ing)?
          |produc(?:e|ing)
        |print(?:ing)?|laminat(?:e|ing)|photocop(?:y|ying)|set(?:ting)?\s(?:up\s(?:an?|the
          |our|new)\s(?:\w+\s){0,2}?(?:group|meeting|committee|team|forum|account|mailbox
            |project
          |session|date|training|date|network)|a\sdate|a\smeeting)
        |form(?:ing)?\san?|recruit(?:ing)?|hir(?:e|ing)|appoint(?:ing)?|advertis(?:e|ing)
          |apply(?:ing)?\s(?:for|to)
        |hold(?:ing)?\san?\s(?:\w+\s){0,2}?(?:meeting|workshop|session|event|training|launch
          |away|evening|afternoon|morning|day|forum|consultation|briefing|focus)|hav(?:e
          |ing)\san?\s(?:\w+\s){0,2}?(?:meeting|discussion|workshop
            |chat\swith\smanag)
        |meet(?:ing)?\s(?:with|to|the|up)|discuss(?:ing)?|agre(?:e|eing)|decid(?:e|ing)
          |updat(?:e|ing)|upload(?:ing)?
        |install(?:ing)?|train(?:ing)?(?!\s(?:track|set|station|ride|journey|line
          |ticket)s?\b)|deliver(?:ing)?\s(?:\w+\s){0,3}?(?:training|sessions?
          |workshops?|presentation)
        |attend(?:ing)?|research(?:ing)?|circulat(?:e|ing)|launch(?:ing)?|writ(?:e
          |ing)\s(?:an?|the|up|our|new|to)|develop(?:ing)?
        |design(?:ing)?|creat(?:e|ing)|build(?:ing)?|review(?:ing)?
          |get(?:ting)?\s(?:an?\s)?(?:quotes?|approval|permission|funding|sign[\s-]?off
            |agreement
          |staff\strained|everyone|everybody|all|the|it|new|prices?|costs?|it\sto)
        |get(?:ting)?\s(?:\w+\s){1,4}?(?:translated|printed|approved|installed|made|signed
          |fixed|repaired|designed|laminated|updated|written|ordered|agreed|checked|published
            |trained
          |painted|fitted|set\sup)
        |get(?:ting)?\s(?:\w+\s){1,4}?(?:translated|printed|approved|installed|made|signed
          |fixed|repaired|designed|laminated|updated|written|ordered|agreed|checked|published
          |trained|painted|fitted|set\sup)
        |obtain(?:ing)?|finish(?:ing)?|complet(?:e|ing)|prepar(?:e|ing)|sourc(?:e|ing)
          |publish(?:ing)?|contact(?:ing)?
        |ask(?:ing)?\s(?:it\b|the\s(?:it|estates|manager|council|head|sponsor|finance
          |caretaker|janitor)|estates|facilities|procurement|finance|hr)
        |find(?:ing)?\s(?:an?|some|out\sthe\s(?:cost|price))\b|look(?:ing)?\s(?:into|for|at)
          |request(?:ing)?|submit(?:ting)?|regist(?:er|ering)
        |refurbish(?:ing)?|paint(?:ing)?|repair(?:ing)?|fix(?:ing)?|replac(?:e|ing)
          |upgrad(?:e|ing)|secur(?:e|ing)|sign(?:ing)?\soff|translat(?:e|ing)
        |compil(?:e|ing)|collat(?:e|ing)|rewrit(?:e|ing)|re-?design(?:ing)?|typ(?:e|ing)\sup
          |phon(?:e|ing)\sthe\s(?:supplier|council|it)|commission(?:ing)?
        |plan(?:ning)?\san?\s|write\b|consult(?:ing)?\swith|seek(?:ing)?\s(?:approval|funding
          |permission|agreement)|liais(?:e|ing)
        |inform(?:ing)?\s(?:all|every|staff|the\s(?:team|staff))|tell(?:ing)?\s(?:all|every
          |staff|the\s(?:team|staff))|remind(?:ing)?\s(?:all|every|staff)|rais(?:e
            |ing)\s(?:awareness
          |it|this)|brief(?:ing)?\s(?:all|every|the|staff)
        |(?:carry(?:ing)?\sout|conduct(?:ing)?|undertak(?:e|ing)|perform(?:ing)?
          |do(?:ing)?)\san?\s(?:\w+\s){0,2}?(?:audit|review|survey|exercise|analysis|assessment
          |consultation|evaluation|stock[\s-]?take)
        |clear(?:ing)?\sout|tidy(?:ing)?\s(?:the|up|out)|sort(?:ing)?\s(?:out)?
    )\b""",
    re.VERBOSE,
)
_ERRAND = re.compile(
    r"(?:send(?:ing)?|mak(?:e|ing)|put(?:ting)?(?: up)?|distribut(?:e|ing)|hand(?:ing)? out"
    r"|display(?:ing)?"
    r"|shar(?:e|ing)|post(?:ing)?|giv(?:e|ing)|present(?:ing)?|roll(?:ing)? out|implement(?:ing)?"
    r"|introduc(?:e|ing)|mov(?:e|ing)|clean(?:ing)?|call(?:ing)? a|invit(?:e|ing)"
    r"|inform(?:ing)?|tell(?:ing)?|remind(?:ing)?|set(?:ting)? up|run(?:ning)? an?"
    r"|add(?:ing)?)\b"
)
_JOB_NOUN = re.compile(
    r"(?:an? |the |our |new |all |some |more )*(?:\w+ ){0,2}?(?:training(?: (?:day|session"
    r"|package|for|of|on|in|about)\b.*)?|staff meeting\b.*"
    r"|team meeting\b.*|meeting (?:with|about|to|for)\b.*|working group\b.*"
    r"|steering group\b.*|policy|purchase of\b.*"
    r"|recruitment\b.*|procurement\b.*|business case\b.*|action plan)\W*$"
)
_DONE = re.compile(
    r"\b(?:done|finished|complete|completed|ready|printed|ordered|arrived?s?|arrives"
    r"|delivered|booked|sent|in place|installed"
    r"|agree[ds]?(?= a\b| the\b| on\b| to\b|\W*$)|agreed|written|published|set up|signed off"
    r"|signed up|trained|live|up and running|up to date|in use|approved"
    r"|recruited|appointed|in post|held|take place|takes place|happen|circulated|launched"
    r"|distributed|laminated|updated|uploaded"
    r"|made|created|built|designed|produced|drafted|purchased|bought|on the wall|up on"
    r"|be up\b|available|formed"
    r"|attend(?:ed|s)?|emailed|informed|told|scheduled|arranged|organised|replaced|fixed"
    r"|painted|received|reviewed"
    r"|met|meet|met up|repaired|given out|out by|translated|on time|in by|go out|be out"
    r"|get (?:it|them|one)(?! (?:within \w+ (?:calls?|tries|minutes?|attempts?|rings?)|right"
    r"|wrong|first|without|in one|by))|have (?:it|them|one|the|an?)"
    r"|sorted|implemented|rolled out|cleared|secured|confirmed|discussed|got|be here|with us"
    r"|in stock|taken place)\b"
)
_GETS_IT = re.compile(
    r"\b(?:everyone|everybody|all(?: of them| the \w+| \w+)?|(?:each|every) \w+|they(?: all)?)"
    r"(?: will|'ll| should)? (?:gets?|receives?|ha(?:s|ve))"
    r" (?:it|one|theirs|an? (?:copy|\w+)|the (?:new |same )?(?:leaflets?|letters?|e-?mails?"
    r"|posters?"
    r"|cards?|cop(?:y|ies)|notes?|messages?|texts?|booklets?|newsletter))\W*$"
)
_TAKES_TIME = re.compile(
    r"\btakes? (?:about |around |roughly |up to |at least |at most |no more than |only |me |us "
    r"|them )*"
    r"(?:[0-9]+(?:-[0-9]+)?|an?|one|two|three|four|five|six|eight|ten|a few|some|several"
    r"|a couple of) (?:working )?(?:days?|weeks?|months?|fortnights?)"
    r"(?: (?:to (?:arrive|come|do|finish|make|write|deliver|print|sort|get|complete|set up|agree"
    r"|organise|arrange|book|build|design|develop|fit|install|be \w+)|(?:until|before) (?:it|they"
    r"|the \w+) (?:is|are|come|arrive)s?)\b.*|\W*$)"
)
_BOUGHT = re.compile(
    r"(?:re-?)?(?:order|buy|purchas|procur|obtain|sourc|request|print|photocop|laminat|commission"
    r"|secur|hir(?:e|ing)|book|apply|get)"
)
_COMES = re.compile(
    r"\b(?:come|comes|turn up|show up|get here|gets here|land|lands|reach us|appear|be (?:here"
    r"|with us"
    r"|there|in|back))\b"
)
_WITHIN = re.compile(
    r"\b(?:in|within) (?:about )?(?:an?|one|two|three|four|six|[0-9]+|a few|a couple of)"
    r" (?:working )?(?:days?|weeks?|months?|fortnights?)\b"
)
_THINGS = re.compile(
    r"\W*(?:(?:we|i) (?:think|expect|hope|guess) )?(?:(?:that )?(?:it|they|these|those|everything"
    r"|both"
    r"|all(?: of (?:it|them))?)\b|(?:will|should|must)\b|\W*$)"
)
_SOMEBODY = re.compile(
    r"^\W*(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten)\s(?:more )?[a-z]"
    r"|^\W*(?:he|she|we|mr|mrs|ms|miss|dad|mum|parents|families|children|patients|tenants|residents"
    r"|people|pupils)\b|\b(?:and|so|to) (?!be|arrive)[a-z]"
)
"""A prediction of what people will do, and not of when something is delivered."""
_ERRAND_DONE = re.compile(
    r"\b(?:approved|agreed|published|in place|sent|circulated|distributed|launched|live"
    r"|installed|printed|set up|written|uploaded|signed off|done"
    r"|finished|given out|rolled out|implemented|displayed|on the wall|up on|be up\b|emailed"
    r"|informed|told|held|arranged|delivered|available|in use)\b"
)
_TEST = re.compile(
    r"\b(?:try|trying|trial|trialling|test|testing|pilot|piloting|find out(?! the (?:cost"
    r"|price))|see (?:if|whether"
    r"|how|what|which)|whether"
    r"|learn (?:if|whether|how|what|which)|check (?:if|whether)|work out (?:if|whether)|compare)\b"
)
_QUESTION = re.compile(r"\?|^\W*(?:do|does|did|will|would|can|could|is|are|how|which|what|who)\b")
STEM, LONG_STEM = 4, 5
"""Letters of a verb, and of a noun, that are compared."""

_DEADLINE = re.compile(
    r"\b(?:by|before|in|within|from|for|until|starts?(?: in| on)?)\s(?:the\s)?(?:(?:end|start"
    r"|middle)\sof\s)?(?:the\s|this\s|next\s)?"
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week"
    r"|month|term|year|quarter|session|summer|winter|spring|autumn|easter|christmas"
    r"|[0-9]{1,2}(?:st|nd|rd|th)?\s?(?:days?|weeks?|of\b|jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec|/))"
    r"|\b(?:this|next) (?:week|month|term|year)\b|\b(?:monthly|weekly|on time)\b|\b(?:have"
    r"|has|got|get) (?:the|a|an|their|it)\b"
)
_SHARE = re.compile(r"\d\s?(?:%|per cent|/|of\b|out of|in\b)|\bhalf\b|\bmost\b")


def names_task(cycle: Cycle) -> bool:
    """Say whether a cycle does a job (“order the leaflets”) and tests nothing.

    Parameters
    ----------
    cycle : Cycle
        What was written.

    Returns
    -------
    bool

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> order = {"stage": "plan", "change": "Order story sacks"}
    >>> names_task(read_cycle(order))
    True
    >>> names_task(read_cycle({**order, "prediction": "6 of 10 families will borrow one"}))
    False
    """
    change, objective, prediction = cycle["change"], cycle["objective"], cycle["prediction"]
    if _TEST.search(change):
        return False
    lead = _without_lead(change or objective)
    job = bool(_JOB.match(lead) or _JOB_NOUN.match(lead))
    if not job and not _ERRAND.match(lead):
        return False
    asks = bool(_TEST.search(objective) or _QUESTION.search(objective))
    if is_prediction(prediction) and not _only_done(prediction, lead, job=job):
        return job and not asks and not is_testable(prediction) and not _SHARE.search(prediction)
    return True if is_prediction(prediction) else job and not asks


def says_only_done(cycle: Cycle) -> bool:
    """Say whether a task's prediction is no more than that it will be done.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> says_only_done(read_cycle({"change": "Order sacks", "prediction": "they arrive by Friday"}))
    True
    """
    lead = _without_lead(cycle["change"] or cycle["objective"])
    told = (_DONE, _GETS_IT, _TAKES_TIME)
    said = any(pattern.search(cycle["prediction"]) for pattern in told)
    return names_task(cycle) and (said or _comes(cycle["prediction"], lead))


def _only_done(prediction: str, lead: str, *, job: bool) -> bool:
    """Say whether a prediction only says that the job will be done."""
    if job and (_DONE.search(prediction) or _comes(prediction, lead)):
        return True
    if _GETS_IT.search(prediction) or (job and _TAKES_TIME.search(prediction)):
        return True
    if not _SHARE.search(prediction) and _echoes(lead, prediction):
        return True
    return _ERRAND_DONE.search(prediction) is not None and not _SHARE.search(prediction)


def _comes(prediction: str, lead: str) -> bool:
    """Say whether a prediction is that what is bought will come: “they'll come next week”."""
    if _BOUGHT.match(lead) is None or _SHARE.search(prediction):
        return False
    soon = _DEADLINE.search(prediction) or _WITHIN.search(prediction)
    comes = _COMES.search(prediction)
    if not (soon and comes) or _SOMEBODY.search(prediction):
        return False
    before = prediction[: comes.start()]
    return _THINGS.match(before) is not None or _share_a_noun(lead, before)


def _echoes(lead: str, prediction: str) -> bool:
    """Say whether a prediction says the job again: “clean the store”, “store cleaned by Friday”."""
    verb, *rest = re.findall(r"[a-z]+", lead) or [""]
    if len(verb) >= STEM and re.search(rf"\b{verb[:STEM]}[a-z]*(?:ed|en|t)\b", prediction):
        return True
    return _share_a_noun(" ".join(rest), prediction) and _DEADLINE.search(prediction) is not None


def _share_a_noun(lead: str, prediction: str) -> bool:
    nouns = {word[:LONG_STEM] for word in re.findall(r"[a-z]+", lead) if len(word) >= STEM}
    return bool(nouns & {word[:LONG_STEM] for word in re.findall(r"[a-z]+", prediction)})


def _without_lead(text: str) -> str:
    return text[_LEAD.match(text).end() :] if _LEAD.match(text) else text  # type: ignore[union-attr]
