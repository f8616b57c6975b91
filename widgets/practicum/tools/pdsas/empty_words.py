"""Words that teach nobody anything by themselves: “it went really well”."""

from __future__ import annotations

_WORDS = (
    "brilliantly excellently beautifully superbly wonderfully fantastically effortlessly impr"
    "ove must should "
    "keep going onwards upwards hard work effort busy difficult challenging challenge tricky "
    "easy straightforward "
    "got get gets out "
    "a about again all amazing an and any anything are as at bad badly be been before better "
    "big board brilliant but by can carry certainly change chuffed continue could cycle day "
    "definitely delighted did didn't difference does doesn't doing done effective effectively "
    "enjoyed ever everybody everyone everything excellent expected experience fail failed "
    "fantastic far feedback feel felt fine for from generally go goes going good grateful "
    "great had happy has have he help helped helpful her his hitch hitches hoped how huge i "
    "idea improved improvement improving in interesting is isn't issues it job just keen keep "
    "learn learned learning learnt lesson lessons like liked lot lots loved made make me "
    "mixed more much my need needed needs new nice nicely no none not nothing of ok okay on "
    "onboard our outcome overall particular particularly pdsa people perfect perfectly plan "
    "planned plans pleased plenty poorly positive positively predicted pretty problems "
    "project proud quite reaction real really response result results reviews same seemed "
    "seems she smoothly so some something specific staff still success successful "
    "successfully super team test than that the them there they thing things think this "
    "thought thrilled time to too total tried try up us useful very was wasn't we well went "
    "were what which will with without wonderful work worked working works worse would yes "
)

EMPTY_WORDS = frozenset(_WORDS.split())
"""In lower case."""
