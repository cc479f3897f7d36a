#include "read/workspace/blank_actuals.hpp"

#include "base/embedded.hpp"
#include "base/printable.hpp"
#include "base/replaced.hpp"
#include "model/book/vocabulary.hpp"
#include "read/workspace/modeline.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao {
namespace {

/// Bytes. A YAML key may have 1024 characters; what is longer than a line is called by its id.
constexpr std::size_t longest_key = 240;
constexpr std::size_t most_targets = 4;

/// The command that begins what comes after the period: the next one, or the next year.
std::string next_step(Period period) {
    auto const next = period_after(period);
    return next.year() == period.year() ? "start " + next.text()
                                        : "new-year " + std::to_string(next.year());
}

std::string heading_text(Language language, Period period, Values values) {
    std::string text{embedded(language == Language::zh ? "starter/zh/blank-actuals.yaml"
                                                       : "starter/en/blank-actuals.yaml")};
    text = replaced(std::move(text), "@PERIOD@", period.text());
    text = replaced(std::move(text), "@NEXT@", next_step(period));
    return replaced(std::move(text), "@VALUES@", word_in(values_words, values));
}

/// A remark stays behind its # on one line, whatever it holds.
std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return printable(text);
}

std::string behind(std::string const& remark) {
    return remark.empty() ? remark : "   # " + on_one_line(remark);
}

std::string money_heading(Language language) {
    return language == Language::zh
               ? "budget:                       # 预算执行：从年初累计的执行数，如 "
                 "560万元；没有支出填 0元\n"
               : "budget:                       # spent since the start of the year, such as "
                 "560万元; 0元 for nothing\n";
}

}  // namespace

std::string const& actuals_key(std::string const& name, std::string const& id) {
    return name.empty() || name.size() > longest_key ? id : name;
}

std::string few_targets(std::vector<std::string> const& targets) {
    std::vector<std::string> few;
    for (auto const& target : targets)
        if (few.size() <= most_targets && std::find(few.begin(), few.end(), target) == few.end())
            few.push_back(target);
    if (few.size() > most_targets) few.back() = "…";
    return fmt::format("{}", fmt::join(few, " / "));
}

std::string blank_actuals(Language language, Period period, Values values,
                          std::vector<BlankLine> const& lines,
                          std::vector<BlankMoney> const& money) {
    auto text = with_modeline("actuals", heading_text(language, period, values));
    for (auto const& line : lines) {
        for (auto const& heading : line.headings)
            text += fmt::format("  # {}\n", on_one_line(heading));
        text += fmt::format("  {}{}:", line.is_due ? "" : "# ", yaml_scalar(line.name));
        text += behind(line.remark);
        text += '\n';
    }
    if (!money.empty()) text += money_heading(language);
    auto const add_parts = [&](char const* key, auto const& parts) {
        if (!parts.empty()) text += fmt::format("    {}:\n", key);
        for (auto const& [part, planned] : parts)
            text += fmt::format("      {}:{}\n", yaml_scalar(part), behind(planned));
    };
    for (auto const& [name, remark, details, sources] : money) {
        auto const is_plain = details.empty() && sources.empty();
        text += fmt::format("  {}:{}\n", yaml_scalar(name), is_plain ? behind(remark) : "");
        if (is_plain) continue;
        text += fmt::format("    spent:{}\n", behind(remark));
        add_parts("spending", details);
        add_parts("sources", sources);
    }
    return text;
}

}  // namespace jixiao
