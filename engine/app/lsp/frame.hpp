#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace jixiao::lsp {

/// What comes next from the editor: the body of a message; bytes that are none, with why; the end.
struct Frame {
    enum Kind { body, broken, end };
    Kind kind = end;
    std::string text = {};
};

/// A body of more bytes is passed over: the largest file that is read, with every byte escaped.
constexpr std::size_t largest_body = std::size_t{64} << 20;
/// A body of still more is waited for by nobody: the input ends with its head.
constexpr std::size_t largest_passed_over = 4 * largest_body;

/// Reads the head (`Content-Length: N`, other lines, an empty one) and the body behind it. Behind
/// bytes that are no head, reading goes on with the next line.
Frame read_frame(std::istream& in);

/// The body as it is sent.
std::string framed(std::string_view body);

}  // namespace jixiao::lsp
