#include "workspace/entries/lines_to_fill.hpp"

namespace jixiao::entries {

std::string targets_of(PeriodLine const& line) {
    std::vector<std::string> targets;
    for (auto const* verdict : line.verdicts)
        if (auto const& text = verdict->target->text; !text.empty()) targets.push_back(text);
    return few_targets(targets);
}

std::vector<BlankLine> lines_to_fill(Evaluation const& evaluation, Book const& book,
                                     Actuals const& actuals, Choice const& choice,
                                     Catalog const& catalog) {
    NameIndex const index{book};
    std::vector<BlankLine> lines;
    Table const* table = nullptr;
    std::string level;
    for (auto const& figure : lines_of_period(evaluation, index, actuals, choice)) {
        auto const& first = *figure.verdicts.front();
        auto const& path = first.indicator->path;
        BlankLine line;
        line.name = figure.key;
        auto const first_level = path.empty() ? std::string{} : path.front();
        auto const is_new_table = table != first.table;
        if (is_new_table) line.headings.push_back(first.table->title());
        if ((is_new_table || level != first_level) && !first_level.empty())
            line.headings.push_back(first_level);
        table = first.table;
        level = first_level;
        line.remark = targets_of(figure);
        line.is_due = figure.is_due;
        if (!line.is_due)
            line.remark = with_more(line.remark, say("not yet due by its plan"), catalog);
        if (auto const* const last = figure.last)
            line.remark =
                with_more(line.remark, say("{0}: {1}", last->period.text(), last->text), catalog);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace jixiao::entries
