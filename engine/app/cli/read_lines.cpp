#include "app/cli/read_lines.hpp"

namespace jixiao {

void for_each_line(std::istream& in, std::function<void(std::string const&)> const& use) {
    constexpr std::size_t longest = std::size_t{64} << 10;
    auto* const buffer = in.rdbuf();
    constexpr auto end = std::char_traits<char>::eof();
    std::string line;
    bool is_open = false;
    for (auto next = buffer->sbumpc(); next != end; next = buffer->sbumpc()) {
        auto const c = std::char_traits<char>::to_char_type(next);
        is_open = c != '\n';
        if (is_open) {
            if (line.size() < longest) line += c;
            continue;
        }
        if (line.ends_with('\r')) line.pop_back();
        use(line);
        line.clear();
    }
    if (is_open) use(line);
}

}  // namespace jixiao
