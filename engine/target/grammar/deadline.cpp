#include "target/grammar/dates.hpp"
#include "target/grammar/first_characters.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

auto const lead =
    x3::omit[*(x3::lit("于") | "在" | "到" | "至" | "力争" | "确保" | "计划" | "预计" | "按期" |
               "按时" | "争取" | "完成时间" | "完成时限" | "时间" | "及时" | ":")];
/// What has a day by which it is done: 2024年完工.
auto const done = x3::omit[-(x3::lit("全面") | "全部" | "正式") >>
                           (x3::lit("完工") | "完成" | "建成" | "竣工" | "投产" | "投用" |
                            "投入使用" | "交付" | "验收" | "开工" | "启动")];

}  // namespace

std::optional<Phrase> read_deadline(Input const& input, std::size_t at) {
    static FirstCharacters const first_of_lead{"于在到至力确计预按争完时及:"};
    if (!first_of_dates().begin(input.from(at)) && !first_of_lead.begin(input.from(at)))
        return std::nullopt;
    auto const begin = run(input, at, lead).value_or(at);
    auto const date = read_date_phrase(input, begin);
    if (!date) return std::nullopt;
    auto const at_end = date->end == input.text.size();
    auto const rest = input.from(date->end);
    auto const only_words = std::none_of(rest.begin(), rest.end(), is_figure) &&
                            static_cast<unsigned char>(rest.empty() ? 0xE4 : rest[0]) >= 0xE3;
    if (!at_end && !only_words && !(rest[0] == ',' || rest[0] == '(')) return std::nullopt;
    if (std::any_of(rest.begin(), rest.end(), is_figure)) return std::nullopt;
    bool const is_done = run(input, date->end, done).has_value();
    if (!at_end && !is_done && date->is_year && !date->before) return std::nullopt;  // ≤2023年水平
    // ≤2024/5次 is a number for every five.
    auto const is_plain = date->is_figures ? !date->before : !date->due && date->is_year;
    if (!at_end && !is_done && is_plain) return std::nullopt;
    Phrase phrase{date->deadline, {}, {}, input.text.size()};
    phrase.parts.number = {static_cast<std::uint32_t>(begin),
                           static_cast<std::uint32_t>(date->end)};
    return phrase;
}

}  // namespace jixiao::grammar
