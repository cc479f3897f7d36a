#include "rules/budget/equation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace jixiao::budget {
namespace {

/// What both messages need: how far apart, and how far rounding goes.
struct Gap {
    bool within;
    std::string apart, tolerance;
};

Gap gap_of(Precision precision, Wide difference, std::size_t figures) {
    auto const tolerance = precision.tolerance(figures);
    return {magnitude(difference) <= tolerance,
            show_amount(magnitude(difference), precision.places),
            show_amount(tolerance, precision.places)};
}

Message range(Sum const& parts) {
    auto const first = show_place(parts.first());
    if (parts.first() == parts.last()) return literal(first);
    return say("{0} to {1}", first, show_place(parts.last()));
}

Diagnostic finding(Rule const& rule, bool within, Place const& place, Message message) {
    auto hint = within
                    ? say("add a note below the table that figures are rounded")
                    : say("correct the figure that is wrong, or restore the row that is missing");
    return {within ? Severity::note : rule.severity,
            rule.code,
            place,
            std::move(message),
            std::move(hint),
            {}};
}

void report_sum(Rule const& rule, Precision precision, Stated const& total, Sum const& parts,
                std::vector<Diagnostic>& diagnostics) {
    auto const figures = parts.rounded() + (total.amount != 0 ? total.figures : 0);
    auto const gap = gap_of(precision, parts.amount() - total.amount, figures);
    auto const amount = show_amount(total.amount, precision.places);
    auto const added = show_amount(parts.amount(), precision.places);
    diagnostics.push_back(finding(
        rule, gap.within, total.place,
        gap.within ? say("{0} is {1}, but its {2} parts ({3}) come to {4}: {5} apart, which "
                         "rounding explains (up to {6})",
                         total.label, amount, parts.figures(), range(parts), added, gap.apart,
                         gap.tolerance)
                   : say("{0} is {1}, but its {2} parts ({3}) come to {4}: {5} apart, more "
                         "than rounding explains (up to {6})",
                         total.label, amount, parts.figures(), range(parts), added, gap.apart,
                         gap.tolerance)));
}

}  // namespace

Wide Precision::tolerance(std::size_t figures) const {
    auto unit = million;
    for (auto i = 0; i < places; ++i) unit /= 10;
    return static_cast<Wide>(figures) * unit / 2;
}

Precision precision_of(std::vector<Sheet> const& sheets, ColumnKind kind) {
    std::array<std::size_t, 7> counts{};
    for (auto const& sheet : sheets)
        for (auto const column : sheet.all(kind))
            for (std::size_t row = 0; row < sheet.row_count(); ++row)
                ++counts[static_cast<std::size_t>(sheet.figure(row, column).places)];
    auto best = std::size_t{0};
    for (std::size_t places = 1; places < counts.size(); ++places)
        if (counts[places] > 0 && (best == 0 || counts[places] >= counts[best])) best = places;
    return {static_cast<int>(best)};
}

std::optional<Stated> stated(Sheet const& sheet, std::size_t row, std::size_t column) {
    auto const& figure = sheet.figure(row, column);
    if (figure.state == Figure::State::unreadable) return std::nullopt;
    return Stated{sheet.describe(row, column), sheet.place(row, column), figure.millionths};
}

void Sum::add(Figure const& figure, Place const& place) {
    amount_ += figure.millionths;
    ++figures_;
    rounded_ += figure.millionths != 0 ? 1 : 0;
    unreadable_ += figure.state == Figure::State::unreadable ? 1 : 0;
    if (first_ == nullptr) first_ = &place;
    last_ = &place;
}

void Sum::add(Stated const& part) {
    amount_ += part.amount;
    ++figures_;
    rounded_ += part.amount != 0 ? part.figures : 0;
    if (first_ == nullptr) first_ = &part.place;
    last_ = &part.place;
}

Sum Sum::since(Sum const& before, Place const& first) const {
    auto part = *this;
    part.amount_ -= before.amount_;
    part.figures_ -= before.figures_;
    part.rounded_ -= before.rounded_;
    part.unreadable_ -= before.unreadable_;
    part.first_ = &first;
    return part;
}

void expect_sum(Rule const& rule, Precision precision, Sheet const& sheet, std::size_t row,
                std::size_t column, Sum const& parts, std::vector<Diagnostic>& diagnostics) {
    // Most rows agree, so that a description is only made for those that do not.
    if (sheet.figure(row, column).millionths == parts.amount()) return;
    if (auto const total = stated(sheet, row, column))
        expect_sum(rule, precision, *total, parts, diagnostics);
}

void expect_sum(Rule const& rule, Precision precision, Stated const& total, Sum const& parts,
                std::vector<Diagnostic>& diagnostics) {
    if (parts.is_unknown() || parts.figures() == 0 || total.amount == parts.amount()) return;
    report_sum(rule, precision, total, parts, diagnostics);
}

void expect_same(Rule const& rule, Precision precision, Stated const& one,
                 std::vector<Stated> const& others, std::vector<Diagnostic>& diagnostics) {
    Wide amount = 0;
    std::size_t rounded = one.amount != 0 ? one.figures : 0;
    std::string named;
    for (auto const& other : others) {
        amount += other.amount;
        rounded += other.amount != 0 ? other.figures : 0;
        named += fmt::format("{}{} ({})", named.empty() ? "" : " + ", other.label,
                             show_place(other.place));
    }
    if (others.empty() || amount == one.amount) return;
    auto const gap = gap_of(precision, amount - one.amount, rounded);
    auto const here = show_amount(one.amount, precision.places);
    auto const there = show_amount(amount, precision.places);
    diagnostics.push_back(finding(
        rule, gap.within, one.place,
        gap.within ? say("{0} is {1}, but {2} is {3}: {4} apart, which rounding explains (up to "
                         "{5})",
                         one.label, here, named, there, gap.apart, gap.tolerance)
                   : say("{0} is {1}, but {2} is {3}: {4} apart, more than rounding explains (up "
                         "to {5})",
                         one.label, here, named, there, gap.apart, gap.tolerance)));
}

std::string show_place(Place const& place) {
    if (place.line == 0) return place.file;
    return fmt::format("{}:{}:{}", place.file.text(), place.line, place.column);
}

}  // namespace jixiao::budget
