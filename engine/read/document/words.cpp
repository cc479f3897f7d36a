#include "read/document/words.hpp"

#include "read/document/clean_cell.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace jixiao::document {
namespace {

struct LevelWord {
    std::string_view word;
    Level level;
};

// 财预〔2015〕88号 has 成本指标 below 产出指标, 财预〔2021〕101号 has it beside; some forms have
// 满意度指标 below 效益指标.
constexpr Level first{true, false}, second{false, true}, either{true, true};
constexpr std::array level_words{
    LevelWord{"成本指标", either},
    LevelWord{"产出指标", first},
    LevelWord{"效益指标", first},
    LevelWord{"满意度指标", either},
    LevelWord{"效果指标", first},
    LevelWord{"管理指标", first},
    LevelWord{"投入指标", first},
    LevelWord{"运行成本", first},
    LevelWord{"管理效率", first},
    LevelWord{"履职效能", first},
    LevelWord{"社会效应", first},
    LevelWord{"可持续发展能力", first},
    LevelWord{"数量指标", second},
    LevelWord{"质量指标", second},
    LevelWord{"时效指标", second},
    LevelWord{"经济成本指标", second},
    LevelWord{"社会成本指标", second},
    LevelWord{"生态环境成本指标", second},
    LevelWord{"经济效益指标", second},
    LevelWord{"社会效益指标", second},
    LevelWord{"生态效益指标", second},
    LevelWord{"可持续影响指标", second},
    LevelWord{"服务对象满意度指标", second},
    LevelWord{"社会公众满意度指标", second},
    LevelWord{"服务对象满意度", second},
    LevelWord{"社会公众或服务对象满意度指标", second},
    LevelWord{"可持续发展指标", second},
    LevelWord{"环境效益指标", second},
    LevelWord{"项目完成指标", first},
    LevelWord{"项目产出指标", first},
    LevelWord{"项目效益指标", first},
    LevelWord{"经济效益", second},
    LevelWord{"社会效益", second},
    LevelWord{"生态效益", second},
    LevelWord{"可持续影响", second},
    LevelWord{"社会公众或服务对象满意度", second},
    LevelWord{"公众满意度指标", second},
    LevelWord{"受益对象满意度指标", second},
    LevelWord{"受益群众满意度指标", second},
    LevelWord{"服务对象满意度目标", second},
};

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_end(std::string_view& text, std::string_view word) {
    if (!text.ends_with(word)) return false;
    text.remove_suffix(word.size());
    return true;
}

/// Digits, or the Chinese ones up to nine; 0 when there is none.
int take_number(std::string_view& text) {
    constexpr std::array<std::string_view, 9> chinese{"一", "二", "三", "四", "五",
                                                      "六", "七", "八", "九"};
    for (std::size_t i = 0; i < chinese.size(); ++i)
        if (take(text, chinese[i])) return static_cast<int>(i) + 1;
    int number = 0;
    auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || number < 0) return 0;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return number;
}

/// ２０２５ as 2025.
std::string with_ascii_digits(std::string text) {
    constexpr std::string_view wide = "\xEF\xBC";
    for (auto at = text.find(wide); at != std::string::npos; at = text.find(wide, at + 1)) {
        auto const last = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0U;
        if (last >= 0x90 && last <= 0x99)
            text.replace(at, 3, 1, static_cast<char>('0' + (last - 0x90)));
    }
    return text;
}

}  // namespace

std::string level_name(std::string_view cell) {
    auto const packed = without_blanks(cell);
    auto const bracket = std::min(packed.find('('), packed.find("（"));
    return packed.substr(0, bracket);
}

std::optional<Level> level_of(std::string_view cell) {
    if (cell.size() > 60) return std::nullopt;
    auto const name = level_name(cell);
    auto const* const found = std::find_if(level_words.begin(), level_words.end(),
                                           [&](LevelWord const& w) { return w.word == name; });
    if (found == level_words.end()) return std::nullopt;
    return found->level;
}

bool may_be_level(std::string_view cell) {
    if (cell.size() > 60) return false;
    auto const name = level_name(cell);
    return name.ends_with("指标") && name != "指标";
}

std::optional<Label> label_of(std::string_view cell) {
    if (cell.size() > 120) return std::nullopt;
    auto packed = without_blanks(cell);
    // 长期绩效目标（2024年—2028年）
    if (auto const bracket = std::min(packed.find('('), packed.find("（"));
        bracket != std::string::npos && (packed.ends_with(')') || packed.ends_with("）")))
        packed.resize(bracket);
    if (packed.size() > 80) return std::nullopt;
    std::string_view rest = packed;
    while (take(rest, ".") || take(rest, "…")) {
    }
    auto const begin = packed.size() - rest.size();
    Label label;
    if (take(rest, "年度"))
        label.is_annual = true;
    else if (take(rest, "中长期") || take(rest, "长期") || take(rest, "中期") ||
             take(rest, "实施期"))
        label.is_annual = false;
    else
        return std::nullopt;
    take(rest, "总体");
    take(rest, "绩效");
    label.is_goal = take(rest, "目标");
    if (!label.is_goal && !take(rest, "指标")) return std::nullopt;
    label.is_table = take(rest, "表");
    label.number = take_number(rest);
    label.name = packed.substr(begin, packed.size() - rest.size() - begin);
    while (take_end(rest, ":") || take_end(rest, "：")) {
    }
    if (!rest.empty()) return std::nullopt;
    return label;
}

bool is_filler(std::string_view cell) {
    if (cell.empty() || cell.size() > 30) return false;
    while (take(cell, "…") || take(cell, ".") || take(cell, "·") || take(cell, "。")) {
    }
    return cell.empty();
}

bool is_basis(std::string_view cell) {
    if (cell.find_first_of("0123456789%") != std::string_view::npos || cell.size() > 60)
        return false;
    constexpr std::array<std::string_view, 8> ends{"数据", "标准", "依据", "文件",
                                                   "规划", "规定", "计划", "经验"};
    return std::any_of(ends.begin(), ends.end(), [&](auto end) { return cell.ends_with(end); });
}

bool is_amount(std::string_view cell) {
    take_end(cell, "%");
    if (take(cell, "（")) take_end(cell, "）");
    if (take(cell, "(")) take_end(cell, ")");
    take(cell, "-");
    return !cell.empty() && cell.find_first_of("0123456789") != std::string_view::npos &&
           cell.find_first_not_of("0123456789.,") == std::string_view::npos;
}

std::optional<int> year_in(std::string_view text) {
    auto const packed = with_ascii_digits(without_blanks(text));
    for (auto at = packed.find("年"); at != std::string::npos; at = packed.find("年", at + 1)) {
        if (at < 4) continue;
        auto const digits = std::string_view{packed}.substr(at - 4, 4);
        auto const before = at > 4 ? packed[at - 5] : ' ';
        int year = 0;
        auto const [stop, error] = std::from_chars(digits.data(), digits.data() + 4, year);
        if (error == std::errc{} && stop == digits.data() + 4 && year >= 1990 && year <= 2100 &&
            (before < '0' || before > '9'))
            return year;
    }
    return std::nullopt;
}

}  // namespace jixiao::document
