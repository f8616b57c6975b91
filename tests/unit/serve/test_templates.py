from practicum.serve.templates import environment


def test_what_a_page_carries_keeps_the_order_that_python_gave_it():
    page = environment().from_string("{{ columns | tojson }}")

    assert page.render(columns={"group": 1, "action": 2}) == '{"group": 1, "action": 2}'
