#include "target/grammar/first_characters.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// 无 and 零 also begin words that name something good.
auto const other_words = x3::lit("无障碍") | "无线" | "无缝" | "无人机" | "无人" | "无偿" | "无害" |
                         "无纸" | "无烟" | "无忧" | "无论" | "无锡" | "无土" | "无公害" | "无感" |
                         "无创" | "无极" | "无接触" | "零距离" | "零门槛" | "零跑腿" | "零售" |
                         "零星" | "零部件" | "零碳" | "零基" | "零排放" | "零工" | "零增长" |
                         "零散" | "零见面" | "零等待" | "零碎" | "零件" | "零容忍";

auto const never = x3::omit[x3::lit("不发生") | "未发生" | "无发生" | "没有发生" | "不出现" |
                            "未出现" | "没有出现" | "杜绝" | "严禁发生" | "不得发生" | "不产生" |
                            "未产生" | "不存在" | "未造成" | "不造成" | "零发生"];
auto const none = x3::omit[(x3::lit("无") | "零" | "没有") - other_words];
auto const zero = x3::omit[x3::lit("0") >> !(x3::ascii::digit | '.')];

/// 不发生3人以上事故 may have figures in it; 无菌合格率98% is something else.
bool only_words(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        return is_figure(c) || std::string_view{"<>=~%"}.find(c) != std::string_view::npos;
    });
}

}  // namespace

FirstCharacters const& first_of_denials() {
    static FirstCharacters const first{"不未无没杜严零0"};
    return first;
}

std::optional<Phrase> read_no_occurrence(Input const& input, std::size_t at) {
    if (!first_of_denials().begin(input.from(at))) return std::nullopt;
    auto const strict = run(input, at, never);
    auto const loose = strict ? strict : run(input, at, none);
    auto const begin = loose ? loose : run(input, at, zero);
    if (!begin) return std::nullopt;
    auto const stop = input.text.size();
    auto const event =
        stop > *begin ? input.text.substr(*begin, stop - *begin) : std::string_view{};
    if (strict ? event.starts_with("率") : !only_words(event)) return std::nullopt;
    auto const counted = input.starts(at, "零") || input.starts(at, "0");
    if (!strict && counted) {
        // 零家, 0次, 零以上 and 零点五 are numbers.
        auto const unit = input.units.longest_prefix(event);
        if (event.size() < 6 || (unit && unit->bytes == event.size())) return std::nullopt;
        if (unit && input.starts(at, "0")) return std::nullopt;
        if (read_word_behind(input, *begin) || event.starts_with("下") || event.starts_with("点"))
            return std::nullopt;
    }
    auto const given = event.empty() ? std::string{} : input.given(*begin, stop);
    Phrase phrase{NoOccurrence{given}, {}, {}, input.text.size()};
    phrase.parts.relation = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(*begin)};
    return phrase;
}

}  // namespace jixiao::grammar
