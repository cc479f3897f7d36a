#include "app/lsp/frame.hpp"

#include <algorithm>
#include <charconv>
#include <istream>
#include <optional>

namespace jixiao::lsp {
namespace {

constexpr std::size_t longest_line = 4096;
constexpr int most_lines = 32;

/// One line of a head without its end; nothing at the end of the input, or where it is too long.
std::optional<std::string> read_line(std::istream& in) {
    std::string line;
    for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
        if (c == '\n') {
            if (line.ends_with('\r')) line.pop_back();
            return line;
        }
        if (line.size() == longest_line) return std::nullopt;
        line += static_cast<char>(c);
    }
    return std::nullopt;
}

bool is_same_word(std::string_view one, std::string_view other) {
    auto const small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [&](char a, char b) { return small(a) == small(b); });
}

/// The number behind the colon; nothing for anything else.
std::optional<std::uint64_t> length_in(std::string_view line, std::size_t colon) {
    auto text = line.substr(colon + 1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    std::uint64_t length = 0;
    auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), length);
    if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return length;
}

Frame read_body(std::istream& in, std::uint64_t length) {
    if (length > largest_body) {
        // Where the next message would begin is as doubtful as the length.
        if (length > largest_passed_over)
            in.setstate(std::ios::eofbit);
        else
            in.ignore(static_cast<std::streamsize>(length));
        return {Frame::broken, "the message is longer than 64 MiB"};
    }
    std::string body;
    // What is announced need not come: memory grows with what does.
    constexpr std::size_t part = std::size_t{1} << 20;
    while (body.size() < length) {
        auto const begin = body.size();
        body.resize(std::min<std::size_t>(length, begin + part));
        in.read(body.data() + begin, static_cast<std::streamsize>(body.size() - begin));
        if (!in) return {};
    }
    return {Frame::body, std::move(body)};
}

}  // namespace

Frame read_frame(std::istream& in) {
    std::optional<std::uint64_t> length;
    for (int lines = 0; lines < most_lines; ++lines) {
        auto const line = read_line(in);
        if (!line && !in) return {};
        if (!line) return {Frame::broken, "a line of the head is longer than 4096 bytes"};
        if (line->empty() && length) return read_body(in, *length);
        auto const colon = line->find(':');
        if (line->empty() || colon == std::string::npos)
            return {Frame::broken, "expected Content-Length"};
        if (!is_same_word(std::string_view{*line}.substr(0, colon), "Content-Length")) continue;
        length = length_in(*line, colon);
        if (!length) return {Frame::broken, "Content-Length is not a number"};
    }
    return {Frame::broken, "the head has more than 32 lines"};
}

std::string framed(std::string_view body) {
    return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string{body};
}

}  // namespace jixiao::lsp
