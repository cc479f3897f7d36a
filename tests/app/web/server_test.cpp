#include "app/web/server.hpp"

#include "tests/catch.hpp"

#include <boost/asio.hpp>

#include <atomic>
#include <thread>

using namespace jixiao::web;
using namespace std::chrono_literals;
namespace asio = boost::asio;

namespace {

/// A server that runs while this lives. It answers with the path and the size of the body.
class Running {
public:
    explicit Running(ServerLimits const& limits = {})
        : server_{"127.0.0.1", 0, [](Request const& request) { return answered(request); },
                  limits} {
        server_.look_often(-1, 5ms, [this] { return news.exchange(false) ? event : ""; });
        thread_ = std::thread{[this] { server_.run(); }};
    }
    ~Running() {
        server_.stop();
        thread_.join();
    }
    std::uint16_t port() const { return server_.port(); }

    std::atomic<bool> news{false};
    static constexpr auto event = "event: change\ndata: {}\n\n";

private:
    static Response answered(Request const& request) {
        Response response;
        if (request.path == "/events") {
            response.is_event_stream = true;
            response.body = ": open\n\n";
        } else if (request.path == "/throws") {
            throw std::runtime_error{"it broke"};
        } else {
            response.body = request.path + " " + std::to_string(request.body.size());
        }
        return response;
    }
    Server server_;
    std::thread thread_;
};

/// What a client gets for these bytes until the server closes, or until `enough` has come.
std::string got(std::uint16_t port, std::string const& sent, std::string const& enough = "") {
    asio::io_context context;
    asio::ip::tcp::socket socket{context};
    socket.connect({asio::ip::make_address("127.0.0.1"), port});
    boost::system::error_code failure;
    asio::write(socket, asio::buffer(sent), failure);
    std::string answer;
    std::array<char, 4096> part;
    while (enough.empty() || answer.find(enough) == std::string::npos) {
        auto const size = socket.read_some(asio::buffer(part), failure);
        if (failure) break;
        answer.append(part.data(), size);
    }
    return answer;
}

std::string get(std::string const& path, std::string const& more = "Connection: close\r\n") {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + more + "\r\n";
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("server: requests are answered, with the headers that keep others out", "[web]") {
    Running const running;
    auto const answer = got(running.port(), get("/a%20b"));
    CAPTURE(answer);
    CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    CHECK(answer.ends_with("/a b 0"));
    for (auto const* header :
         {"X-Content-Type-Options: nosniff", "X-Frame-Options: DENY",
          "Referrer-Policy: no-referrer", "Cache-Control: no-store", "default-src 'none'"})
        CHECK(has(answer, header));
    auto const two = got(running.port(), get("/1", "") + get("/2"));
    CHECK(has(two, "/1 0"));
    CHECK(has(two, "/2 0"));
    CHECK(has(got(running.port(), get("/throws")), "500 Internal Server Error"));
    CHECK(has(got(running.port(),
                  "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                  "Content-Length: 3\r\n\r\nabc"),
              "/ 3"));
    CHECK(has(got(running.port(), "HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
              "200 OK"));
}

TEST_CASE("server: what is too large, or no request, is refused", "[web]") {
    Running const running;
    auto const port = running.port();
    CHECK(has(got(port, get("/", "X: " + std::string(20'000, 'x') + "\r\n")), " 431 "));
    CHECK(
        has(got(port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"), " 413 "));
    CHECK(has(got(port, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
              " 400 "));
    CHECK(has(got(port, "nonsense\r\n\r\n"), " 400 "));
    CHECK(has(got(port, "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"), " 400 "));
    CHECK(has(got(port, get("/still")), "/still"));
}

TEST_CASE("server: what two servers could read in two ways is refused, and the connection ends",
          "[web]") {
    Running const running;
    auto const [head, status] = GENERATE(table<std::string, std::string>({
        {"Host: x\r\nHost: y\r\n", " 400 "},
        {"Host: x\r\nhost: x\r\n", " 400 "},
        {"Host: x\r\nTransfer-Encoding: gzip\r\n", " 501 "},
        {"Host: x\r\nTransfer-Encoding: xchunked\r\n", " 501 "},
        {"Host: x\r\nTransfer-Encoding: identity\r\n", " 501 "},
        {"Host: x\r\nTransfer-Encoding: gzip, chunked\r\n", " 501 "},
        {"Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n", " 400 "},
    }));
    CAPTURE(head);
    auto const answer =
        got(running.port(), "POST /a HTTP/1.1\r\n" + head + "\r\n0\r\n\r\n" + get("/smuggled"));
    CAPTURE(answer);
    CHECK(has(answer, status));
    CHECK_FALSE(has(answer, "/smuggled"));
}

TEST_CASE("server: readers of events are few from one address, and end after their time", "[web]") {
    ServerLimits limits;
    limits.readers_of_peer = 2;
    limits.reader_time = 300ms;
    Running const running{limits};
    asio::io_context context;
    std::vector<asio::ip::tcp::socket> readers;
    std::vector<std::string> texts(2);
    for (auto& text : texts) {
        readers.emplace_back(context);
        readers.back().connect({asio::ip::make_address("127.0.0.1"), running.port()});
        asio::write(readers.back(), asio::buffer(get("/events", "")));
        asio::read_until(readers.back(), asio::dynamic_buffer(text), ": open\n\n");
    }
    CHECK(has(got(running.port(), get("/events", "")), " 503 "));
    boost::system::error_code failure;
    asio::read(readers.front(), asio::dynamic_buffer(texts.front()), failure);
    CHECK(failure == asio::error::eof);
    for (int i = 0;
         i < 100 && !has(got(running.port(), get("/events", ""), "\n\n: open"), ": open"); ++i)
        std::this_thread::sleep_for(10ms);
    CHECK(has(got(running.port(), get("/still")), "/still"));
}

TEST_CASE("server: who sends slowly, or nothing, is left, and others are served", "[web]") {
    ServerLimits limits;
    limits.request_time = 100ms;
    Running const running{limits};
    auto const begin = std::chrono::steady_clock::now();
    CHECK(got(running.port(), "GET / HT").empty());
    CHECK(got(running.port(), "").empty());
    CHECK(
        got(running.port(), "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nab").empty());
    CHECK(std::chrono::steady_clock::now() - begin < 5s);
    CHECK(has(got(running.port(), get("/still")), "/still"));
}

TEST_CASE("server: a byte now and then does not hold a connection for long", "[web]") {
    ServerLimits limits;
    limits.request_time = 100ms;
    Running const running{limits};
    asio::io_context context;
    asio::ip::tcp::socket socket{context};
    socket.connect({asio::ip::make_address("127.0.0.1"), running.port()});
    boost::system::error_code failure;
    auto const request = get("/" + std::string(200, 'a'));
    auto sent = 0;
    for (auto const c : request) {
        asio::write(socket, asio::buffer(&c, 1), failure);
        if (failure) break;
        ++sent;
        std::this_thread::sleep_for(10ms);
    }
    CHECK(sent < static_cast<int>(request.size()));
}

TEST_CASE("server: more connections than allowed are turned away", "[web]") {
    ServerLimits limits;
    limits.connections = 3;
    Running const running{limits};
    asio::io_context context;
    std::vector<asio::ip::tcp::socket> waiting;
    for (int i = 0; i < 3; ++i) {
        waiting.emplace_back(context);
        waiting.back().connect({asio::ip::make_address("127.0.0.1"), running.port()});
    }
    CHECK(has(got(running.port(), ""), " 503 "));
    CHECK(has(got(running.port(), get("/more")), " 503 "));
    waiting.clear();
    for (int i = 0; i < 100; ++i) {
        if (has(got(running.port(), get("/again")), "/again")) break;
        std::this_thread::sleep_for(10ms);
    }
    CHECK(has(got(running.port(), get("/again")), "/again"));
}

namespace {

/// The answer to a client that goes on sending for a while, whatever it is told.
std::string got_while_sending(std::uint16_t port, std::string const& head) {
    asio::io_context context;
    asio::ip::tcp::socket socket{context};
    socket.connect({asio::ip::make_address("127.0.0.1"), port});
    boost::system::error_code failure;
    asio::write(socket, asio::buffer(head), failure);
    for (int i = 0; i < 20 && !failure; ++i) {
        std::this_thread::sleep_for(5ms);
        asio::write(socket, asio::buffer(std::string(1000, 'x')), failure);
    }
    if (failure) return failure.message();
    std::string answer;
    asio::read(socket, asio::dynamic_buffer(answer), failure);
    return failure == asio::error::eof ? answer : failure.message();
}

}  // namespace

TEST_CASE("server: who is refused while it is sending still gets the answer, and then the end",
          "[web]") {
    ServerLimits limits;
    limits.connections = 1;
    Running const running{limits};
    auto const too_large = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n";
    CHECK(has(got_while_sending(running.port(), too_large), " 413 "));
    // The one that waits may come before the last one has gone, and is refused then.
    asio::io_context context;
    std::string answer;
    for (int i = 0; i < 100 && !has(answer, " 503 "); ++i) {
        asio::ip::tcp::socket waiting{context};
        waiting.connect({asio::ip::make_address("127.0.0.1"), running.port()});
        std::this_thread::sleep_for(10ms);
        answer = got_while_sending(running.port(), too_large);
    }
    CHECK(has(answer, " 503 "));
}

TEST_CASE("server: who never ends after the last answer is left", "[web]") {
    ServerLimits limits;
    limits.end_time = 50ms;
    Running const running{limits};
    asio::io_context context;
    asio::ip::tcp::socket socket{context};
    socket.connect({asio::ip::make_address("127.0.0.1"), running.port()});
    asio::write(socket, asio::buffer(get("/last")));
    boost::system::error_code failure;
    for (int i = 0; i < 500 && !failure; ++i) {
        std::this_thread::sleep_for(10ms);
        asio::write(socket, asio::buffer("x", 1), failure);
    }
    CHECK(failure);
}

TEST_CASE("server: fifty readers are reported of a change", "[web]") {
    Running running;
    std::vector<std::thread> readers;
    std::atomic<int> open{0}, told{0};
    for (int i = 0; i < 50; ++i)
        readers.emplace_back([&] {
            asio::io_context context;
            asio::ip::tcp::socket socket{context};
            socket.connect({asio::ip::make_address("127.0.0.1"), running.port()});
            asio::write(socket, asio::buffer(get("/events", "")));
            std::string text;
            boost::system::error_code failure;
            asio::read_until(socket, asio::dynamic_buffer(text), ": open\n\n", failure);
            ++open;
            asio::read_until(socket, asio::dynamic_buffer(text), Running::event, failure);
            if (!failure) ++told;
        });
    for (int i = 0; i < 500 && open < 50; ++i) std::this_thread::sleep_for(10ms);
    CHECK(open == 50);
    running.news = true;
    for (auto& reader : readers) reader.join();
    CHECK(told == 50);
}
