import pytest
from reading_age import count_syllables, reading_grade

# Counted by hand, as the words are spoken in the UK.
COUNTED = {
    1: """
        the cat walked makes while whole don’t can’t staff wards nurse asked helped school year
        years hour hours fire tired times safe rule rules sheet see three free knee they why you own
        know known read each reach team clear great looked learned learn word worlds chance bags
        said says where there here aim write ward guard guess queue real judge page gloves moves
        cares tried tries played stayed showed
    """,
    2: """
        people table tables little measure improve children parents something someone every
        Wednesday wanted needed boxes changes places uses create being going doing science quiet
        patient patients question questions process outcome baseline people’s didn’t wasn’t because
        before really nurses handed added simple several evening different business minute minutes
        teacher coming sometimes safely likely lonely careful useful trouble table’s theory driver
        drivers effort impact concept review reviewed agree agreed seeing knowledge Friday written
        reason seasons patience client trial dial social special region onion million junior senior
        equal language persuade poem react neon pigeon surgeon dungeon judges pages ages watches
        washes misses sizes carried worries happened opened loaded ended hated followed
    """,
    3: """
        improvement nursery somebody idea ideas area hospital decision medicine medicines prediction
        median radio piano beautiful usual possible family families tomorrow diagram primary
        stakeholder stakeholders nobody everything serious period video diary official commission
        religion opinion graduate manual gradual annual quality created ideal theatre museum surgery
    """,
    4: """
        education reliable available variation actually secondary certificate anybody everybody
        experience material society variety evaluate January
    """,
}
WORDS = [(word, count) for count, words in COUNTED.items() for word in words.split()]
SURE = 0.95


def test_the_rules_count_the_syllables_of_nearly_every_word_as_people_do():
    wrong = [
        (word, count_syllables(word)) for word, count in WORDS if count_syllables(word) != count
    ]

    assert len(WORDS) > 200
    assert len(wrong) <= (1 - SURE) * len(WORDS), wrong


def test_the_few_that_are_wrong_do_not_lean_to_one_side():
    by_hand = sum(count for _, count in WORDS)
    by_rule = sum(count_syllables(word) for word, _ in WORDS)

    assert by_rule == pytest.approx(by_hand, rel=0.02)


def test_the_grade_is_the_one_that_its_formula_gives():
    # 10 words, 2 sentences, 12 syllables: 0.39 * 5 + 11.8 * 1.2 - 15.59
    assert reading_grade("We count the bags again. Then we draw the table.") == pytest.approx(0.52)


def test_the_measure_of_plain_english_tells_plain_from_hard():
    plain = "We count the bags. Then we draw the dots. You can do it too."
    hard = (
        "Organisational transformation necessitates comprehensive stakeholder engagement, "
        "facilitating sustainable implementation of multidisciplinary improvement methodologies."
    )

    assert reading_grade(plain) < 3
    assert reading_grade(hard) > 18
