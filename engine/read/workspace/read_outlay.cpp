#include "model/target/money.hpp"
#include "read/workspace/fields.hpp"
#include "read/workspace/read_actuals.hpp"

namespace jixiao {
namespace {

std::optional<Money> read_money_of(Reading& reading, Node const& node) {
    check_comment(reading, node);
    auto const text = read_text(reading, node);
    if (!text) return std::nullopt;
    auto const amount = read_money(*text, reading.units);
    if (amount && !amount->is_negative())
        return Money{*amount, std::string{*text}, reading.place(node)};
    reading.error(
        "outlay-money", reading.place(node),
        say("expected an amount of money here, \"{0}\" is not one", *text),
        say("write the number with its unit of money, such as 800万元, or 0元 for nothing"));
    return std::nullopt;
}

std::optional<Money> read_money_at(Reading& reading, Fields const& fields, char const* key) {
    auto const* const node = fields.find(key);
    return node == nullptr ? std::nullopt : read_money_of(reading, *node);
}

std::vector<SpendingLine> read_lines(Reading& reading, Node const& node) {
    std::vector<SpendingLine> lines;
    if (!expect_map(reading, node)) return lines;
    for (auto const& [name, value] : node.entries) {
        if (value.kind == NodeKind::empty) continue;  // prepared, not filled in
        if (auto spent = read_money_of(reading, value))
            lines.push_back({std::string{name.text}, *std::move(spent), reading.place(name)});
    }
    return lines;
}

/// What is stated of the whole as of a single source.
void read_amounts(Reading& reading, Fields const& fields, auto& line) {
    line.spent = read_money_at(reading, fields, "spent");
    line.adjusted = read_money_at(reading, fields, "adjusted");
    line.forecast = read_money_at(reading, fields, "forecast");
}

/// By 资金来源: what was spent, or a map.
std::vector<SourceLine> read_sources(Reading& reading, Node const& node) {
    std::vector<SourceLine> lines;
    if (!expect_map(reading, node)) return lines;
    for (auto const& [name, value] : node.entries) {
        if (value.kind == NodeKind::empty) continue;
        SourceLine line{std::string{name.text}, {}, {}, {}, reading.place(name)};
        if (value.kind == NodeKind::map)
            read_amounts(reading, {reading, value, {"spent", "adjusted", "forecast"}}, line);
        else
            line.spent = read_money_of(reading, value);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace

std::optional<Outlay> read_outlay(Reading& reading, Node const& name, Node const& node) {
    if (node.kind == NodeKind::empty) return std::nullopt;
    Outlay outlay;
    outlay.name = name.text;
    outlay.name_place = reading.place(name);
    if (node.kind != NodeKind::map) {
        outlay.spent = read_money_of(reading, node);
        return outlay.spent ? std::optional{std::move(outlay)} : std::nullopt;
    }
    Fields const fields{
        reading, node, {"spent", "adjusted", "forecast", "spending", "sources", "note"}};
    read_amounts(reading, fields, outlay);
    if (auto const* const spending = fields.find("spending"))
        outlay.spending = read_lines(reading, *spending);
    if (auto const* const sources = fields.find("sources"))
        outlay.sources = read_sources(reading, *sources);
    outlay.note = fields.text("note");
    auto const says_something = outlay.spent || outlay.adjusted || outlay.forecast ||
                                !outlay.spending.empty() || !outlay.sources.empty() ||
                                !outlay.note.empty();
    return says_something ? std::optional{std::move(outlay)} : std::nullopt;
}

}  // namespace jixiao
