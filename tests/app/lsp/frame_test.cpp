#include "app/lsp/frame.hpp"

#include "tests/catch.hpp"

#include <rapidcheck.h>

#include <sstream>

using namespace jixiao;
using lsp::Frame;

namespace {

std::vector<std::string> frames_in(std::string const& bytes) {
    std::istringstream in{bytes};
    std::vector<std::string> shown;
    for (auto frame = lsp::read_frame(in); frame.kind != Frame::end; frame = lsp::read_frame(in))
        shown.push_back((frame.kind == Frame::body ? "" : "broken: ") + frame.text);
    return shown;
}

using Shown = std::vector<std::string>;

}  // namespace

TEST_CASE("frame: what was framed is read back", "[lsp]") {
    CHECK(rc::check([](std::vector<std::string> const& bodies) {
        std::string bytes;
        for (auto const& body : bodies) bytes += lsp::framed(body);
        RC_ASSERT(frames_in(bytes) == bodies);
    }));
}

TEST_CASE("frame: heads of every kind", "[lsp]") {
    auto const [bytes, shown] = GENERATE(table<std::string, Shown>({
        {"", {}},
        {"Content-Length: 2\r\n\r\n{}", {"{}"}},
        {"content-length:2\n\n{}", {"{}"}},
        {"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
         {"{}"}},
        {"Content-Length: 0\r\n\r\n", {""}},
        // What is announced and does not come is no message.
        {"Content-Length: 20\r\n\r\n{}", {}},
        {"Content-Length: 99999999999999999999\r\n\r\n{}",
         {"broken: Content-Length is not a number", "broken: expected Content-Length"}},
        {"Content-Length: 9000000000000000000\r\n\r\n{}",
         {"broken: the message is longer than 64 MiB"}},
        // What nobody sends is not waited for, nor is anything behind it a message.
        {"Content-Length: 2000000000\r\n\r\n{}Content-Length: 2\r\n\r\n{}",
         {"broken: the message is longer than 64 MiB"}},
        {"Content-Length: -1\r\n\r\n",
         {"broken: Content-Length is not a number", "broken: expected Content-Length"}},
        {"Content-Length: 2x\n", {"broken: Content-Length is not a number"}},
        // After bytes that are no head the next message is read all the same.
        {"hello\r\nContent-Length: 2\r\n\r\n{}", {"broken: expected Content-Length", "{}"}},
        {"\n\nContent-Length: 2\r\n\r\n{}",
         {"broken: expected Content-Length", "broken: expected Content-Length", "{}"}},
    }));
    CAPTURE(bytes);
    CHECK(frames_in(bytes) == shown);
}

TEST_CASE("frame: a body that is too long is passed over", "[lsp]") {
    CHECK(frames_in(lsp::framed(std::string(lsp::largest_body + 1, ' ')) + lsp::framed("{}")) ==
          Shown{"broken: the message is longer than 64 MiB", "{}"});
}

TEST_CASE("frame: a head without end takes no memory", "[lsp]") {
    auto const shown = frames_in(std::string(100000, 'x'));
    CHECK(shown.front() == "broken: a line of the head is longer than 4096 bytes");
    std::string many;
    for (int i = 0; i < 40; ++i) many += "A: b\n";
    CHECK(frames_in(many).front() == "broken: the head has more than 32 lines");
}
