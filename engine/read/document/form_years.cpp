#include "read/document/form_years.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace jixiao::document {
namespace {

constexpr std::size_t longest = 100;

bool is_long_term(std::string_view text) {
    for (auto const* word : {"中期", "长期", "实施期"})
        if (text.find(word) != std::string_view::npos) return true;
    return false;
}

int number_before(std::string_view text, std::size_t end) {
    auto begin = end;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    int number = 0;
    std::from_chars(text.data() + begin, text.data() + end, number);
    return number;
}

}  // namespace

std::optional<int> stated_end(PrintedRow const& row) {
    for (auto const& cell : row.cells)
        if (cell.text.size() < longest && cell.text.find("长期") != std::string::npos &&
            cell.text.find("截止") != std::string::npos)
            return year_in(
                cell.text.substr(cell.text.find("截止") + std::string_view{"截止"}.size()));
    return std::nullopt;
}

std::optional<std::pair<int, int>> years_in(std::string_view text) {
    auto const packed = without_blanks(text);
    std::vector<int> years;
    for (std::size_t at = 0; at + 4 <= packed.size();) {
        auto const length =
            std::min(packed.find_first_not_of("0123456789", at), packed.size()) - at;
        int year = 0;
        if (length == 4) {
            std::from_chars(packed.data() + at, packed.data() + at + 4, year);
            if (year >= 1990 && year <= 2100) years.push_back(year);
        }
        at += std::max<std::size_t>(length, 1);
    }
    if (years.size() != 2 || years[0] >= years[1]) return std::nullopt;
    return std::pair{years[0], years[1]};
}

std::optional<StatedSides> stated_sides(PrintedRow const& row) {
    std::optional<std::size_t> long_term, annual;
    std::optional<std::pair<int, int>> years;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const& text = row.cells[i].text;
        if (text.empty() || text.size() > longest || text.find("目标") == std::string::npos)
            continue;
        if (is_long_term(text)) {
            if (!long_term) long_term = i;
            if (!years) years = years_in(text);
        } else if (text.find("年度") != std::string::npos && !annual) {
            annual = i;
        }
    }
    if (!long_term || !annual) return std::nullopt;
    return StatedSides{*long_term < *annual, years};
}

std::string period_of(std::string_view column_title, std::string_view form_title) {
    for (auto const text : {column_title, form_title}) {
        auto const packed = without_blanks(text);
        if (auto const month = packed.find("月"); month != std::string::npos) {
            auto const last = number_before(packed, month);
            if (last >= 1 && last < 12) return fmt::format("-{:02}", last);
        }
        if (packed.find("半年") != std::string::npos) return "H1";
        constexpr std::array<std::string_view, 3> quarters{"一季度", "二季度", "三季度"};
        for (std::size_t i = 0; i < quarters.size(); ++i)
            if (packed.find(quarters[i]) != std::string::npos) return fmt::format("Q{}", i + 1);
    }
    return {};
}

std::optional<int> year_alone(std::string_view text) {
    auto packed = without_blanks(text);
    for (std::string_view const sign : {"(", ")", "（", "）", "年度", "年"})
        if (auto const at = packed.find(sign); at != std::string::npos)
            packed.erase(at, sign.size());
    if (packed.size() != 4 || !year_in(packed + "年")) return std::nullopt;
    return year_in(packed + "年");
}

}  // namespace jixiao::document
