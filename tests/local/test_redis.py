"""A Redis of our own answers through its socket and leaves nothing behind."""

from pathlib import Path

import pytest
import redis

from local.redis import LocalRedis


def test_it_answers_through_a_socket_and_takes_it_away(tmp_path: Path) -> None:
    with LocalRedis(tmp_path) as server, redis.Redis.from_url(server.url) as client:
        assert server.url == f"unix://{tmp_path / 'redis.sock'}"
        client.set("a", "b")
        assert client.get("a") == b"b"
        server.empty()
        assert client.get("a") is None
    assert not (tmp_path / "redis.sock").exists()
    assert not server.process.running


def test_a_path_too_long_for_a_socket_gets_a_port_of_the_loopback(tmp_path: Path) -> None:
    place = tmp_path / ("a" * 100)
    with LocalRedis(place) as server, redis.Redis.from_url(server.url) as client:
        assert server.url.startswith("redis://127.0.0.1:")
        assert client.ping()


def test_nothing_is_kept_on_disk_and_a_killed_one_can_be_started_again(tmp_path: Path) -> None:
    server = LocalRedis(tmp_path)
    with server, redis.Redis.from_url(server.url) as client:
        client.set("a", "b")
        server.process.kill()
        with pytest.raises(redis.ConnectionError):
            client.get("a")
        server.start()
        assert client.get("a") is None
    assert [path.name for path in tmp_path.iterdir()] == ["logs"]
