#include "app/bulk/known_line.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jixiao::bulk {
namespace {

using Named = std::pair<std::string_view, Hole>;

constexpr std::array<Named, 6> cell_holes{{{"id", Hole::id},
                                           {"body", Hole::body},
                                           {"table", Hole::table},
                                           {"goal", Hole::goal},
                                           {"name", Hole::name},
                                           {"target", Hole::target}}};
constexpr std::array<Named, 5> number_holes{{{"T", Hole::T},
                                             {"A", Hole::A},
                                             {"S", Hole::S},
                                             {"r", Hole::r},
                                             {"achievement", Hole::achievement}}};

template <std::size_t size>
std::optional<Hole> hole_named(std::array<Named, size> const& holes, std::string_view name) {
    for (auto const& [word, hole] : holes)
        if (word == name) return hole;
    return std::nullopt;
}

bool has_number(Verdict const& verdict, Hole hole) {
    switch (hole) {
        case Hole::T: return verdict.target_amount.has_value();
        case Hole::A: return verdict.actual_amount.has_value();
        case Hole::S: return verdict.due.has_value();
        case Hole::r: return verdict.progress_ratio.has_value();
        case Hole::achievement: return verdict.achievement.has_value();
        case Hole::id:
        case Hole::body:
        case Hole::table:
        case Hole::goal:
        case Hole::name:
        case Hole::target:
        case Hole::passed: break;
    }
    return false;
}

/// Cells of a row that is known are UTF-8, or it would have been reported.
void append(std::string_view text, Form form, std::string& out) {
    if (form == Form::csv)
        append_cell(text, out, true);
    else
        append_json(text, out, true);
}

}  // namespace

bool KnownLine::can_be_written(Written const& written) {
    // A path is a list in JSON and text in CSV.
    return !written.fields.empty() && written.detail() == Detail::status &&
           std::none_of(written.fields.begin(), written.fields.end(),
                        [](Field const& field) { return field.name == "path"; });
}

KnownLine::KnownLine(Written const& written, VerdictLines& lines, Verdict const& verdict,
                     std::optional<RowNumbers> const& numbers)
    : form_{written.form}, counted_{counted(verdict)} {
    auto const add_hole = [&](Hole hole, std::size_t column = 0) {
        parts_.push_back({std::exchange(end_, {}), hole, column});
    };
    for (auto const& field : written.fields) {
        bool const is_first = parts_.empty() && end_.empty();
        if (form_ == Form::ndjson) {
            end_ += is_first ? '{' : ',';
            append_json(field.name, end_);
            end_ += ':';
        } else if (&field != written.fields.data()) {
            end_ += ',';
        }
        auto const cell = hole_named(cell_holes, field.name);
        auto const number = numbers ? hole_named(number_holes, field.name) : std::nullopt;
        if (cell)
            add_hole(*cell);
        else if (number && has_number(verdict, *number))
            add_hole(*number);
        else
            lines.add_value(field, verdict, end_);
        if (number) requirement_ = verdict.requirement;
    }
    if (form_ == Form::csv) {
        if (written.tells_problems) end_ += ',';
        for (std::size_t i = 0; i < written.passed.size(); ++i) {
            end_ += ',';
            add_hole(Hole::passed, i);
        }
    }
    end_ += form_ == Form::csv ? "\r\n" : "}\n";
    if (!numbers) return;
    target_ = numbers->target;
    if (verdict.due) due_share_ = *verdict.due / target_;
}

std::string KnownLine::key() const {
    std::string key{static_cast<char>(counted_.state), static_cast<char>(counted_.status),
                    static_cast<char>(counted_.is_assumed)};
    for (auto const& part : parts_) {
        key += part.before;
        key += static_cast<char>(part.hole);
    }
    return key + end_;
}

/// Apart, so that lines without numbers need no room for it.
[[gnu::noinline]] void KnownLine::add_number(Hole hole, RowPlace const& place,
                                             std::string& out) const {
    auto const numbers = *place.numbers();
    auto const add = [&](Fraction const& number) { append(number.text(), form_, out); };
    auto const due = [&] { return numbers.target * due_share_; };
    if (hole == Hole::T) return add(numbers.target);
    if (hole == Hole::A) return add(numbers.actual);
    if (hole == Hole::S) return add(due());
    if (hole == Hole::r) return add(numbers.actual / due());
    // All numbers of a requirement but the high end of a range go with T.
    auto asked_for = times(*requirement_, numbers.target / target_);
    if (auto* const range = std::get_if<requirement::Range>(&asked_for)) range->high = numbers.high;
    add(achievement_of(asked_for, numbers.actual).value_or(0));
}

void KnownLine::write(RowLayout const& layout, std::vector<std::string_view> const& cells,
                      RowPlace const& place, std::string& out) const {
    auto const add = [&](std::string_view text) { append(text, form_, out); };
    for (auto const& part : parts_) {
        if (!part.before.empty()) out += part.before;
        switch (part.hole) {
            case Hole::id: add(cells[layout.id]); break;
            case Hole::body: add(cells[layout.body]); break;
            case Hole::table: {
                auto const title = cells[layout.table];
                add(title.empty() ? Table{}.title() : title);
                break;
            }
            case Hole::goal: add(cells[layout.goal]); break;
            case Hole::name: add(cells[layout.name]); break;
            case Hole::target: add(cells[layout.target]); break;
            case Hole::passed: append_cell(cells[layout.passed[part.column]], out); break;
            case Hole::T:
            case Hole::A:
            case Hole::S:
            case Hole::r:
            case Hole::achievement: add_number(part.hole, place, out); break;
        }
    }
    out += end_;
}

}  // namespace jixiao::bulk
