#include "model/book/vocabulary.hpp"
#include "model/target/explain.hpp"
#include "read/workspace/fields.hpp"
#include "read/workspace/read_table.hpp"
#include "read/workspace/read_waivers.hpp"

#include <algorithm>

namespace jixiao {
namespace {

std::vector<std::pair<std::string, Better>> const direction_words{
    {"higher-is-better", Better::high}, {"lower-is-better", Better::low}};

History read_history(Reading& reading, Node const& node) {
    History history;
    if (!expect_map(reading, node)) return history;
    history.reserve(node.entries.size());
    for (auto const& [key, value] : node.entries) {
        auto const year = read_year(reading, key);
        if (!year || value.kind == NodeKind::empty) continue;
        auto const text = read_text(reading, value);
        if (!text) continue;
        check_comment(reading, value);
        auto [past, parsed] = reading.target(*text);
        if (parsed.has_error()) reading.report(parsed.error(), value, Severity::warning);
        history.emplace(*year, PastValue{std::move(past), std::move(parsed)});
    }
    return history;
}

/// The bytes of a list of plain texts that stand in the file as they are: the same bytes are the
/// same list. Nothing for other values.
std::string_view bytes_of_list(Reading const& reading, Node const& node) {
    std::string_view const text{reading.source.text};
    auto const is_plain = [&](Node const& item) {
        return item.kind == NodeKind::scalar && !item.quoted &&
               text.substr(item.offset, item.text.size()) == item.text;
    };
    if (node.items.empty() || !std::all_of(node.items.begin(), node.items.end(), is_plain))
        return {};
    auto const& last = node.items.back();
    return text.substr(node.offset, last.offset + last.text.size() - node.offset);
}

SharedPath read_path(Reading& reading, Node const& node) {
    auto const bytes = bytes_of_list(reading, node);
    if (auto const known = reading.paths.find(bytes); known != reading.paths.end())
        return known->second;
    auto const found = reading.diagnostics.size();
    auto path = read_texts(reading, node);
    auto const is_joined = [](std::string const& level) {
        return level.find("，") != std::string::npos || level.find("、") != std::string::npos;
    };
    if (node.kind == NodeKind::scalar &&
        (node.text.starts_with("［") || node.text.starts_with("【")))
        reading.error("full-width-bracket", reading.place(node),
                      say("a full-width bracket does not begin a list or a map"),
                      say("write half-width brackets: [ ] { }"));
    else if (std::any_of(path.begin(), path.end(), is_joined))
        reading.error("full-width-comma", reading.place(node),
                      say("a full-width comma does not separate entries"),
                      say("write {0}", "[产出指标, 数量指标]"));
    SharedPath shared{std::move(path)};
    if (!bytes.empty() && reading.diagnostics.size() == found) reading.paths.emplace(bytes, shared);
    return shared;
}

std::optional<RevisedTarget> read_revision(Reading& reading, Node const& node, Term term) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, {"from", "target", "reason"}};
    auto const* const from = fields.require("from");
    auto const* const target = fields.require("target");
    if (from == nullptr || target == nullptr) return std::nullopt;
    auto const month = parse_period(from->text);
    if (month.has_error() || month.value().kind() != PeriodKind::month) {
        reading.error(
            "revision-month", reading.place(*from),
            say("expected the month from which the target applies, found \"{0}\"", from->text),
            say("write it as 2024-08"));
        return std::nullopt;
    }
    if (!term.contains(month.value().first)) {
        reading.error("revision-month", reading.place(*from),
                      say("{0} is outside the term of the goal, {1} to {2}", from->text,
                          term.from_year, term.to_year));
        return std::nullopt;
    }
    return RevisedTarget{month.value().first, read_target(reading, *target),
                         std::string{fields.text("reason")}, reading.place(*target)};
}

std::vector<RevisedTarget> read_revisions(Reading& reading, Node const& node, Term term) {
    std::vector<RevisedTarget> revised;
    if (!expect_list(reading, node)) return revised;
    for (auto const& item : node.items)
        if (auto revision = read_revision(reading, item, term))
            revised.push_back(std::move(*revision));
    std::stable_sort(revised.begin(), revised.end(),
                     [](auto const& a, auto const& b) { return a.from < b.from; });
    for (std::size_t i = 1; i < revised.size(); ++i)
        if (revised[i].from == revised[i - 1].from)
            reading.error("revision-repeated", revised[i].place,
                          say("another target already applies from {0}",
                              Period{revised[i].from, revised[i].from}.text()),
                          say("keep one of them"));
    return revised;
}

std::optional<Decimal> read_weight(Reading& reading, Node const& node) {
    auto const weight = read_number(reading, node);
    if (!weight || !weight->is_negative()) return weight;
    reading.error("number", reading.place(node), say("a weight must not be below 0"));
    return std::nullopt;
}

/// The target of a row that a new year has left open.
Entry const* blank_target(Node const& row) {
    auto const found = std::find_if(row.entries.begin(), row.entries.end(), [](Entry const& entry) {
        auto const is_blank = entry.value.kind == NodeKind::empty ||
                              (entry.value.kind == NodeKind::scalar && entry.value.text.empty());
        return entry.key.text == "target" && is_blank;
    });
    return found == row.entries.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> const& indicator_keys() {
    static std::vector<std::string> const keys{
        "id",          "path", "name",      "target",  "history", "basis", "unit",    "weight",
        "aggregation", "plan", "direction", "aliases", "owner",   "note",  "revised", "waive"};
    return keys;
}

TargetText read_target(Reading& reading, Node const& node) {
    auto const text = read_text(reading, node).value_or("");
    if (node.kind != NodeKind::scalar)
        return {CellText{text}, ParseError{"wrong-kind", 0, 0, say("expected text here"), {}}};
    check_comment(reading, node);
    auto target = reading.target(text);
    if (target.target.has_error()) {
        reading.report(target.target.error(), node);
        return target;
    }
    for (auto const& warning : target_warnings(target.text, *target.target, reading.units))
        reading.report(warning, node, Severity::warning);
    return target;
}

std::optional<Indicator> read_indicator(Reading& reading, Node const& node, Term term) {
    if (!expect_map(reading, node)) return std::nullopt;
    Fields const fields{reading, node, indicator_keys()};
    Indicator indicator;
    auto const is_unread = [](Entry const& entry) { return entry.value.kind == NodeKind::unread; };
    indicator.id = fields.text("id");
    if (auto const* const path = fields.find("path")) indicator.path = read_path(reading, *path);
    indicator.place = indicator.target_place = reading.place(node);
    if (auto const* const name = fields.require("name")) {
        indicator.name = read_text(reading, *name).value_or("");
        indicator.place = reading.place(*name);
    }
    if (auto const* const blank = blank_target(node)) {
        reading.error("target-blank", reading.place(blank->key),
                      say("the target of this row is still blank"),
                      say("write it behind \"target:\""));
        indicator.target.target =
            ParseError{"target-blank", 0, 0, say("the target of this row is still blank"), {}};
    } else if (auto const* const target = fields.require("target")) {
        indicator.target = read_target(reading, *target);
        indicator.target_place = reading.place(*target);
    } else {
        indicator.target.target = ParseError{"missing-key", 0, 0, say("there is no target"), {}};
    }
    if (auto const* const history = fields.find("history"))
        indicator.history = read_history(reading, *history);
    indicator.basis = reading.text(fields.text("basis"));
    indicator.unit = reading.text(fields.text("unit"));
    if (auto const* const weight = fields.find("weight"))
        indicator.weight = read_weight(reading, *weight);
    if (auto const* const word = fields.find("aggregation"))
        indicator.aggregation = read_word(reading, *word, aggregation_words);
    if (auto const* const plan = fields.find("plan"))
        indicator.beside.own().plan = read_plan(reading, *plan, term);
    if (auto const* const word = fields.find("direction"))
        indicator.direction = read_word(reading, *word, direction_words);
    if (auto aliases = fields.texts("aliases"); !aliases.empty())
        indicator.beside.own().aliases = std::move(aliases);
    indicator.owner = fields.text("owner");
    if (auto const note = fields.text("note"); !note.empty()) indicator.beside.own().note = note;
    if (auto const* const revised = fields.find("revised"))
        indicator.beside.own().revised = read_revisions(reading, *revised, term);
    if (indicator.name.empty()) return std::nullopt;
    // Whatever it says may change how the target is meant.
    if (std::any_of(node.entries.begin(), node.entries.end(), is_unread))
        indicator.target.target = unread_value();
    if (auto const* const waivers = fields.find("waive"))
        indicator.beside.own().waivers = read_waivers(reading, *waivers);
    return indicator;
}

}  // namespace jixiao
