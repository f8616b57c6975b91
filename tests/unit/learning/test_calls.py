from practicum.learning.calls import calls_of


def test_calls_are_listed_in_order_with_their_words_and_names():
    calls = calls_of('from practicum import tool\n\ntool("aim")\nquestion("a", "b")')

    assert [call.name for call in calls] == ["tool", "question"]
    assert [call.words for call in calls] == [("aim",), ("a", "b")]


def test_a_cell_that_only_ipython_can_read_has_no_calls():
    assert calls_of("%matplotlib inline") == ()


def test_methods_and_numbers_are_passed_over():
    assert calls_of("frame.head()\nround(2.5)")[0].words == ()
