#include "rules/budget/list_groups.hpp"

namespace jixiao::budget {
namespace {

/// The words before the label of a row, tidy; empty where a merged cell was left empty.
std::string group_name(Sheet const& sheet, std::size_t row) {
    auto const& label = sheet.label(row);
    std::string name;
    for (std::size_t at = 0; at < sheet.columns().size(); ++at) {
        auto const kind = sheet.columns()[at].kind;
        if (kind == ColumnKind::money || kind == ColumnKind::share) break;
        auto const& text = sheet.text(row, at);
        if (&text == &label) break;
        if (!tidy(text).empty()) name = tidy(text);
    }
    return name;
}

}  // namespace

std::vector<ListGroup> list_groups(Sheet const& sheet) {
    std::vector<ListGroup> groups{ListGroup{}};
    auto closed = false;  // by a total below its rows
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        auto name = group_name(sheet, row);
        auto const is_new = !name.empty() && name != groups.back().name;
        auto const is_empty = groups.back().rows.empty() && !groups.back().total;
        if (is_new || closed) {
            if (!is_empty) groups.push_back({});
            groups.back().name = std::move(name);
            closed = false;
        }
        auto& group = groups.back();
        if (!sheet.is_total_row(row)) {
            group.rows.push_back(row);
        } else {
            closed = !group.rows.empty();
            group.total = row;
        }
    }
    return groups;
}

}  // namespace jixiao::budget
