#include "read/document/make_target.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/serial_date.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace jixiao::document {
namespace {

using SignWord = std::pair<std::string_view, std::string_view>;

/// Longer words stand before their beginnings.
constexpr std::array signs{
    SignWord{"大于等于", "≥"},   SignWord{"大于或等于", "≥"}, SignWord{"小于等于", "≤"},
    SignWord{"小于或等于", "≤"}, SignWord{"不低于", "≥"},     SignWord{"不少于", "≥"},
    SignWord{"不高于", "≤"},     SignWord{"不超过", "≤"},     SignWord{"不大于", "≤"},
    SignWord{"不小于", "≥"},     SignWord{"≥", "≥"},          SignWord{">=", "≥"},
    SignWord{"＞=", "≥"},        SignWord{"≧", "≥"},          SignWord{"≤", "≤"},
    SignWord{"<=", "≤"},         SignWord{"＜=", "≤"},        SignWord{"≦", "≤"},
    SignWord{"等于", "="},       SignWord{"=", "="},          SignWord{"＝", "="},
    SignWord{"大于", ">"},       SignWord{">", ">"},          SignWord{"＞", ">"},
    SignWord{"小于", "<"},       SignWord{"<", "<"},          SignWord{"＜", "<"}};

std::string_view sign_of(std::string_view word) {
    auto const* const found = std::find_if(signs.begin(), signs.end(),
                                           [&](SignWord const& w) { return w.first == word; });
    return found == signs.end() ? std::string_view{} : found->second;
}

/// The sign a value begins with.
std::string_view leading_sign(std::string_view value) {
    auto const* const found = std::find_if(
        signs.begin(), signs.end(), [&](SignWord const& w) { return value.starts_with(w.first); });
    return found == signs.end() ? std::string_view{} : found->second;
}

std::string_view direction_of(std::string_view word) {
    if (word.starts_with("正向") || word.starts_with("正指标")) return "higher-is-better";
    if (word.starts_with("反向") || word.starts_with("逆向") || word.starts_with("负向"))
        return "lower-is-better";
    return {};
}

bool says_nothing(std::string_view word) {
    static constexpr std::array<std::string_view, 12> words{
        "", "/", "-", "—", "——", "无", "定性", "定量", "定性指标", "定量指标", "其他", "\\"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_no_unit(std::string_view unit) {
    return says_nothing(unit) || unit == "是/否" || unit == "是否" || unit == "文字" ||
           unit == "日期" || unit == "时间" || unit == "年月日" || unit == "文本";
}

/// Whether the value is a number that nothing follows.
bool ends_with_number(std::string_view value) {
    return !value.empty() && value.back() >= '0' && value.back() <= '9';
}

std::string with_percent(std::string text) {
    constexpr std::string_view word = "百分比";
    if (text.size() > word.size() && text.ends_with(word)) {
        text.resize(text.size() - word.size());
        if (ends_with_number(text)) return text + "%";
        text += word;
    }
    return text;
}

}  // namespace

bool is_sign(std::string_view cell) {
    return !sign_of(without_blanks(cell)).empty();
}

MadeTarget make_target(std::string_view sign, std::string_view nature, std::string_view value,
                       std::string_view unit) {
    MadeTarget made;
    if (value.empty()) return made;
    auto const sign_word = without_blanks(sign), nature_word = without_blanks(nature);
    auto comparator = sign_of(sign_word);
    if (comparator.empty()) comparator = sign_of(nature_word);
    for (auto const& word : {sign_word, nature_word})
        if (auto const direction = direction_of(word); !direction.empty())
            made.direction = direction;
    if (comparator.empty() && sign_of(sign_word).empty() && direction_of(sign_word).empty() &&
        !says_nothing(sign_word)) {
        made.problem = say("\"{0}\" is not a comparison sign", sign_word);
        return made;
    }
    auto const own = leading_sign(value);
    if (!comparator.empty() && !own.empty() && own != comparator) {
        made.problem =
            say("the sign {0} and the value {1} contradict each other", sign_word, value);
        return made;
    }
    auto const unit_word = without_blanks(unit);
    if (auto const day = serial_date(value, unit_word)) {
        made.text = *day + (comparator == "≤" || comparator == "<" ? "前" : "");
        made.direction.clear();
        return made;
    }
    if (own.empty()) made.text = comparator;
    made.text += value;
    // 〔13.5〕 in a plan is of the whole term; its unit stands inside.
    constexpr std::string_view close = "〕";
    if (value.ends_with(close) && ends_with_number(value.substr(0, value.size() - close.size())) &&
        !is_no_unit(unit_word)) {
        made.text.insert(made.text.size() - close.size(), unit_word);
        return made;
    }
    if (unit_word == "百分比" || unit_word == "％") {
        if (ends_with_number(value)) made.text += '%';
    } else if (!is_no_unit(unit_word) && ends_with_number(value)) {
        made.text += unit_word;
    }
    made.text = with_percent(std::move(made.text));
    // 提升 needs no sign: a word after ≥ could not be read.
    if (own.empty() && !comparator.empty() &&
        value.find_first_of("0123456789") == std::string_view::npos)
        made.text = value;
    if (!comparator.empty() || !own.empty()) made.direction.clear();
    return made;
}

}  // namespace jixiao::document
