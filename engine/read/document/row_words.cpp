#include "read/document/row_words.hpp"

#include "read/document/clean_cell.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

template <class Words>
bool is_one_of(std::string_view text, Words const& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace

bool is_total(PrintedRow const& row) {
    static constexpr std::array<std::string_view, 12> words{
        "总分",     "合计",     "总计",         "小计",     "总得分",   "自评总分",
        "得分合计", "总分合计", "自评得分合计", "综合得分", "合计得分", "总分值"};
    auto const first = std::find_if(row.cells.begin(), row.cells.end(),
                                    [](PrintedCell const& c) { return !c.text.empty(); });
    return first != row.cells.end() && first->text.size() < 40 &&
           is_one_of(without_blanks(first->text), words);
}

std::string without_count(std::string_view name) {
    constexpr std::string_view word = "指标";
    auto rest = name;
    if (rest.starts_with(word)) {
        rest.remove_prefix(word.size());
        auto const digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        rest.remove_prefix(digits);
        if (digits > 0 && rest.empty()) return {};
        if (digits > 0)
            for (std::string_view const colon : {":", "：", ".", "、"})
                if (rest.starts_with(colon)) {
                    rest.remove_prefix(colon.size());
                    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
                    return std::string{rest};
                }
    }
    return std::string{name};
}

std::optional<std::string> points_of(std::string_view cell) {
    auto text = without_blanks(cell);
    constexpr std::string_view word = "分";
    if (text.ends_with(word)) text.resize(text.size() - word.size());
    if (text.ends_with('%')) text.pop_back();
    auto const dots = std::count(text.begin(), text.end(), '.');
    if (text.empty() || text.size() > 8 || dots > 1 || text.front() == '.' || text.back() == '.' ||
        text.find_first_not_of("0123456789.") != std::string::npos)
        return std::nullopt;
    return text;
}

std::string none_as_empty(std::string text) {
    static constexpr std::array<std::string_view, 8> words{"/",  "—",  "-",  "——",
                                                           "\\", "--", "－", "无"};
    if (is_one_of(text, words)) text.clear();
    return text;
}

bool begins_with_figure(std::string_view text) {
    static constexpr std::array<std::string_view, 8> signs{"≥", "≤", "＞", "＜",
                                                           ">", "<", "=",  "＝"};
    if (std::any_of(signs.begin(), signs.end(),
                    [&](std::string_view sign) { return text.starts_with(sign); }))
        return true;
    auto const digits = text.find_first_not_of("0123456789.,");
    if (digits == 0 || text.empty()) return false;
    if (digits == std::string_view::npos) return true;
    // 2025年培训 and 3D打印 are names, 100%, 30次 and 3.5万元 are none.
    constexpr std::size_t longest_unit = 9;
    return text[digits] == '%' || (text.size() - digits <= longest_unit &&
                                   static_cast<unsigned char>(text[digits]) > 0x7F);
}

}  // namespace jixiao::document
