#include "report/words/sparkline.hpp"

#include <array>

namespace jixiao {

std::string sparkline(std::vector<std::optional<Fraction>> const& shares, Fraction const& most) {
    constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string line;
    for (auto const& share : shares) {
        if (!share) {
            line += "·";
            continue;
        }
        auto level = std::size_t{0};
        while (level + 1 < blocks.size() &&
               *share * Fraction{8} >= most * Fraction{static_cast<std::int64_t>(level) + 1})
            ++level;
        line += blocks[level];
    }
    return line;
}

}  // namespace jixiao
