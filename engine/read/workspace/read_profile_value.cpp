#include "read/workspace/read_profile_value.hpp"

#include "read/workspace/fields.hpp"
#include "read/workspace/read_bands.hpp"

#include <utility>

namespace jixiao {
namespace {

std::vector<std::pair<std::string, OverCap>> const formula_words{{"ratio", OverCap::ratio},
                                                                 {"linear", OverCap::linear}};
std::vector<std::pair<std::string, bool>> const flag_words{{"true", true}, {"false", false}};

/// `none` for what a profile does not have.
bool is_none(Node const& node) {
    return node.kind == NodeKind::scalar && node.text == "none";
}

}  // namespace

void read_value(Reading& reading, Node const& node, std::vector<Band>& bands) {
    bands = read_bands(reading, node);
}

void read_value(Reading& reading, Node const& node, StatusBands& rule) {
    rule = {};
    if (!is_none(node)) rule.bands = read_bands(reading, node);
}

/// {certain: green, possible: amber, impossible: red}, all three of them.
void read_value(Reading& reading, Node const& node, OutlookStatus& outlook) {
    outlook = {};
    if (is_none(node) || !expect_map(reading, node)) return;
    Fields const fields{reading, node, {"certain", "possible", "impossible"}};
    auto const status = [&](char const* key) {
        auto const* const word = fields.require(key);
        return word == nullptr ? std::nullopt : read_status(reading, *word);
    };
    outlook = {status("certain"), status("possible"), status("impossible")};
}

void read_value(Reading& reading, Node const& node, std::optional<Status>& status) {
    status = is_none(node) ? std::nullopt : read_status(reading, node);
}

void read_value(Reading& reading, Node const& node, std::optional<int>& count) {
    count.reset();
    if (!is_none(node)) read_value(reading, node, count.emplace(1));
}

void read_value(Reading& reading, Node const& node, Decimal& number) {
    auto const read = read_number(reading, node);
    if (read && read->is_negative())
        reading.error("number", reading.place(node), say("the number must not be below 0"));
    number = read.value_or(Decimal{});
}

void read_value(Reading& reading, Node const& node, int& count) {
    auto const number = read_number(reading, node);
    if (!number) return;
    if (number->scale() > 0 || *number < Decimal{1} || *number > Decimal{1000})
        return reading.error("number", reading.place(node),
                             say("expected a whole number from 1 to 1000"));
    count = static_cast<int>(number->coefficient());
}

/// A word a text, or several parted by spaces.
void read_value(Reading& reading, Node const& node, std::vector<std::string>& words) {
    words.clear();
    for (auto const& text : read_texts(reading, node))
        for (auto& word : words_of(text)) words.push_back(std::move(word));
}

void read_value(Reading& reading, Node const& node,
                std::vector<std::pair<std::string, std::string>>& pairs) {
    pairs = read_pairs(reading, node);
}

void read_value(Reading& reading, Node const& node, OverCap& formula) {
    formula = read_word(reading, node, formula_words).value_or(formula);
}

void read_value(Reading& reading, Node const& node, Status& status) {
    status = read_status(reading, node).value_or(status);
}

/// Shares by month, rising: {4: 0.25, 6: 0.40}.
void read_value(Reading& reading, Node const& node, std::vector<Milestone>& milestones) {
    milestones.clear();
    if (!expect_map(reading, node)) return;
    for (auto const& [key, value] : node.entries) {
        auto const month = Decimal::from_text(key.text);
        auto const rate = read_number(reading, value);
        if (!rate) continue;
        bool const is_month =
            month && month->scale() == 0 && *month >= Decimal{1} && *month <= Decimal{12};
        bool const rises = is_month && !rate->is_negative() && *rate <= Decimal{1} &&
                           (milestones.empty() || (milestones.back().month < month->coefficient() &&
                                                   milestones.back().rate <= *rate));
        if (!rises) {
            reading.error(
                "profile-milestone", reading.place(key),
                say("expected months from 1 to 12 with shares from 0 to 1, both increasing"),
                say("write them like this: {0}", "{4: 0.25, 6: 0.40}"));
            continue;
        }
        milestones.push_back({static_cast<int>(month->coefficient()), *rate});
    }
}

/// A list of {budget: green, goals: green, status: green}.
void read_value(Reading& reading, Node const& node, std::vector<JointStatus>& joint) {
    joint.clear();
    if (!expect_list(reading, node)) return;
    for (auto const& item : node.items) {
        if (!expect_map(reading, item)) continue;
        Fields const fields{reading, item, {"budget", "goals", "status"}};
        JointStatus line;
        auto const status = [&](char const* key) {
            auto const* const word = fields.find(key);
            return word == nullptr ? std::nullopt : read_status(reading, *word);
        };
        line.budget = status("budget");
        line.goals = status("goals");
        if (fields.require("status") == nullptr) continue;
        line.status = status("status").value_or(line.status);
        joint.push_back(line);
    }
}

/// A list of maps from a first level to its points.
void read_value(Reading& reading, Node const& node, std::vector<WeightFrame>& frames) {
    frames.clear();
    if (!expect_list(reading, node)) return;
    for (auto const& item : node.items) {
        WeightFrame frame;
        if (!expect_map(reading, item)) continue;
        for (auto const& [level, points] : item.entries) {
            Decimal number;
            read_value(reading, points, number);
            frame.emplace_back(level.text, number);
        }
        frames.push_back(std::move(frame));
    }
}

void read_value(Reading& reading, Node const& node, bool& flag) {
    flag = read_word(reading, node, flag_words).value_or(flag);
}

}  // namespace jixiao
