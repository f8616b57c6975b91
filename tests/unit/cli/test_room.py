from practicum.cli import room


def test_phones_are_told_the_address_of_this_computer_on_the_network(monkeypatch):
    monkeypatch.setattr(room, "address_on_network", lambda: "192.168.1.20")

    words = room.words_for_room("http://127.0.0.1:8866/", room.EVERYWHERE)

    assert words == "For phones and laptops in the room: http://192.168.1.20:8866/"


def test_a_computer_on_no_network_says_so(monkeypatch):
    monkeypatch.setattr(room, "address_on_network", lambda: None)

    assert "nobody else" in room.words_for_room("http://127.0.0.1:8866/", room.EVERYWHERE)


def test_the_address_that_was_asked_for_is_the_one_that_is_told():
    assert "http://10.0.0.7:90/" in room.words_for_room("http://10.0.0.7:90/", "10.0.0.7")


def test_asking_for_the_address_sends_nothing_and_gives_an_address_or_none():
    found = room.address_on_network()

    assert found is None or found.count(".") == 3
