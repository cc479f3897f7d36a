#include "workspace/year/next_table.hpp"

#include "base/printable.hpp"
#include "model/target/parse.hpp"
#include "model/target/print.hpp"
#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "rules/status/shown_figure.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace jixiao::year {
namespace {

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return printable(text);
}

class TableEditor {
public:
    TableEditor(Source const& source, Table const& table,
                std::map<std::string, LastYear> const& last, int year, Units const& units,
                Catalog const& catalog)
        : text_{source.text},
          table_{table},
          last_{last},
          year_{year},
          units_{units},
          catalog_{catalog} {}

    NextTable edit(Node const& file) {
        if (auto const* const year = entry_of(file, "year"))
            edits_.push_back(replace_value(text_, year->value, std::to_string(year_)));
        for (auto const* key : {"budget", "spending", "sources", "overall"})
            if (auto const* const entry = entry_of(file, key)) set_aside(file, *entry);
        auto const* const goals = entry_of(file, "goals");
        for (std::size_t i = 0; goals != nullptr && i < goals->value.items.size(); ++i)
            if (is_over(table_.goals[i])) made_.ended_goals.push_back(table_.goals[i].name);
        if (goals == nullptr || made_.ended_goals.size() == goals->value.items.size()) return made_;
        for (std::size_t i = 0; i < goals->value.items.size(); ++i)
            edit_goal(goals->value.items[i], table_.goals[i]);
        made_.text = edited(text_, std::move(edits_));
        return std::move(made_);
    }

private:
    bool is_over(Goal const& goal) const {
        return !goal.term.is_annual() && goal.term.to_year < year_;
    }

    void edit_goal(Node const& node, Goal const& goal) {
        if (is_over(goal)) return take_out(node);
        auto const* const rows = entry_of(node, "indicators");
        for (std::size_t i = 0; rows != nullptr && i < rows->value.items.size(); ++i) {
            auto const& item = rows->value.items[i];
            auto const& row = goal.indicators[i];
            if (entry_of(item, "id") == nullptr && !made_.ended_goals.empty()) keep_id(item, row);
            if (goal.term.is_annual())
                edit_row(item, row);
            else
                keep_row(item, row, goal.term);
        }
        if (auto const* const term = entry_of(node, "term");
            term != nullptr && goal.term.is_annual())
            for (auto const& [key, value] : term->value.entries)
                edits_.push_back(replace_value(text_, value, std::to_string(year_)));
    }

    /// A row of several years stays; its history gets what last year gave, as it was closed, so
    /// that a later change of last year's actuals is noticed.
    void keep_row(Node const& item, Indicator const& row, Term const& term) {
        ++made_.kept_rows;
        auto const last = last_.find(row.id);
        if (last == last_.end() || !term.contains(Month::of(year_ - 1, 12))) return;
        auto const own = own_result(last->second, row, term);
        if (is_history(own)) add_history(item, yaml_figure(own));
    }

    /// What the last year alone gave: of a total, what the years before it in the history leave of
    /// it. Empty where one of those is not known.
    std::string own_result(LastYear const& last, Indicator const& row, Term const& term) const {
        if (!last.is_sum || term.from_year == year_ - 1) return last.result;
        auto const total = amount_in(last.result);
        if (!total) return {};
        Fraction own{total->amount};
        for (auto year = term.from_year; year < year_ - 1; ++year) {
            auto const cell = row.history.find(year);
            auto const before =
                cell == row.history.end() ? std::nullopt : amount_in(cell->second.text);
            if (!before || before->unit != total->unit) return {};
            own = own - Fraction{before->amount};
        }
        return print_quantity({amount_number(own), total->unit});
    }

    std::optional<Quantity> amount_in(std::string_view text) const {
        auto const value = parse_actual(text, units_);
        auto const* const amount = value ? std::get_if<Amount>(&*value) : nullptr;
        if (!amount || amount->high) return std::nullopt;
        return amount->quantity;
    }

    void edit_row(Node const& item, Indicator const& row) {
        auto const known = last_.find(row.id);
        auto const last =
            known == last_.end() ? LastYear{row.target.text, {}, false} : known->second;
        auto const remark = on_one_line(catalog_(
            last.result.empty()
                ? say("{0}: target {1}, no result", year_ - 1, last.target)
                : say("{0}: target {1}, result {2}", year_ - 1, last.target, last.result)));
        if (auto const* const target = entry_of(item, "target")) blank(item, *target, remark);
        ++made_.blank_targets;
        if (auto const* const revised = entry_of(item, "revised")) comment_out(item, *revised);
        if (auto const* const plan = entry_of(item, "plan"); plan != nullptr && is_of_year(*plan))
            comment_out(item, *plan);
        if (is_history(last.result)) add_history(item, yaml_figure(last.result));
    }

    /// Whether later years can be held to it: a day on which something was done is no level.
    bool is_history(std::string const& result) const {
        if (result.empty()) return false;
        auto const value = parse_target(result, units_);
        return value && !std::holds_alternative<Deadline>(value->comparator);
    }

    /// A plan by months or quarters holds for any year, one by dates or amounts for this one only.
    static bool is_of_year(Entry const& plan) {
        return std::any_of(
            plan.value.entries.begin(), plan.value.entries.end(), [](Entry const& entry) {
                auto const& share = entry.value.text;
                auto const is_share = share.ends_with("%") || Decimal::from_text(share).has_value();
                return parse_period(entry.key.text).has_value() || !is_share;
            });
    }

    void add_history(Node const& item, std::string const& figure) {
        auto const key = std::to_string(year_ - 1);
        auto const* const history = entry_of(item, "history");
        if (history == nullptr) {
            auto const* const before = entry_of(item, "target");
            edits_.push_back(
                insert_entry(text_, item, *before, "history", "{" + key + ": " + figure + "}"));
        } else if (auto const* const known = entry_of(history->value, key)) {
            edits_.push_back(replace_value(text_, known->value, figure));
        } else if (history->value.entries.empty()) {
            edits_.push_back(replace_value(text_, history->value, "{" + key + ": " + figure + "}"));
        } else {
            edits_.push_back(
                insert_entry(text_, history->value, history->value.entries.back(), key, figure));
        }
    }

    /// The row keeps the id that it had from where it stood.
    void keep_id(Node const& item, Indicator const& row) {
        edits_.push_back(
            insert_entry(text_, item, *entry_of(item, "name"), "id", yaml_scalar(row.id)));
    }

    bool is_in_brackets(Node const& node) const {
        return node.offset < text_.size() &&
               (text_[node.offset] == '{' || text_[node.offset] == '[');
    }

    bool has_comment(Entry const& entry) const {
        auto const end = entry.value.kind == NodeKind::empty
                             ? std::size_t{entry.key.offset} + entry.key.text.size()
                             : end_of_node(text_, entry.value);
        auto const line = text_.substr(end, line_at(text_, end).end - end);
        return line.find('#') != std::string_view::npos;
    }

    void put_above(Node const& node, std::string const& remark) {
        auto const begin = line_at(text_, node.offset).begin;
        auto const indent = text_.find_first_not_of(' ', begin) - begin;
        edits_.push_back(
            insert_lines_before(text_, node, std::string(indent, ' ') + "# " + remark + "\n"));
    }

    /// Leaves nothing behind the key but the remark; where a comment stands there already the
    /// remark stands above. In brackets an empty text, and the remark above the row.
    void blank(Node const& map, Entry const& entry, std::string const& remark) {
        if (is_in_brackets(map)) {
            edits_.push_back(replace_value(text_, entry.value, "\"\""));
            return put_above(map, remark);
        }
        auto const is_empty = entry.value.kind == NodeKind::empty;
        auto const end = end_of_node(text_, entry.value);
        auto const begin = is_empty ? end : std::size_t{entry.value.offset};
        auto const is_commented = has_comment(entry);
        if (is_commented) put_above(entry.key, remark);
        edits_.push_back({begin, end, is_commented ? "" : "  # " + remark});
    }

    void set_aside(Node const& map, Entry const& entry) {
        if (entry.value.kind != NodeKind::scalar || is_in_brackets(map))
            return comment_out(map, entry);
        blank(map, entry, on_one_line(catalog_(say("in {0}: {1}", year_ - 1, entry.value.text))));
    }

    /// Makes comments of the lines of an entry. In brackets, and behind a dash, nothing stays
    /// behind its key instead.
    void comment_out(Node const& map, Entry const& entry) {
        auto const first = line_at(text_, entry.key.offset);
        auto const is_first = text_.find_first_not_of(' ', first.begin) == entry.key.offset;
        if (is_in_brackets(map) || !is_first)
            return edits_.push_back(replace_value(text_, entry, ""));
        auto const indent = entry.key.offset - first.begin;
        auto const end = end_of_node(text_, entry.value);
        for (auto at = first.begin; at < end;) {
            auto const line = line_at(text_, at);
            auto const place = std::min(at + indent, line.end);
            edits_.push_back({place, place, "# "});
            at = std::min(text_.find('\n', line.end), text_.size() - 1) + 1;
        }
    }

    void take_out(Node const& item) {
        auto const begin = line_at(text_, item.offset).begin;
        auto const newline = text_.find('\n', end_of_node(text_, item));
        edits_.push_back(
            {begin, newline == std::string_view::npos ? text_.size() : newline + 1, ""});
    }

    std::string_view text_;
    Table const& table_;
    std::map<std::string, LastYear> const& last_;
    int year_;
    Units const& units_;
    Catalog const& catalog_;
    std::vector<Edit> edits_;
    NextTable made_;
};

}  // namespace

NextTable next_table(Source const& source, Table const& table,
                     std::map<std::string, LastYear> const& last, int year, Units const& units,
                     Catalog const& catalog) {
    std::vector<Diagnostic> none;
    auto const file = parse_yaml(source, none);
    if (!file) return {};
    return TableEditor{source, table, last, year, units, catalog}.edit(*file);
}

}  // namespace jixiao::year
