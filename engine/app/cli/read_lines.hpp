#pragma once

#include <functional>
#include <istream>
#include <string>

namespace jixiao {

/// Calls `use` for every line without its line end (LF or CRLF). A line is cut
/// after 64 KiB: no text that means something is as long, and no input takes
/// more memory.
void for_each_line(std::istream& in, std::function<void(std::string const&)> const& use);

}  // namespace jixiao
