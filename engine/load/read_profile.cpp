#include "load/read_profile.hpp"

#include "load/fields.hpp"
#include "load/parse_yaml.hpp"
#include "load/read_bands.hpp"
#include "load/workspace.hpp"
#include "text/embedded.hpp"

#include <array>
#include <map>
#include <stdexcept>

namespace jixiao {
namespace {

/// Where each member of a profile stands in the file: section and key.
template <class Member>
struct Row {
    char const* section;
    char const* key;
    Member Profile::*member;
};

constexpr auto band_rows = std::to_array<Row<std::vector<Band>>>({
    {"pace", "bands", &Profile::pace},
    {"shortfall", "bands", &Profile::shortfall},
    {"level", "bands", &Profile::level},
});
constexpr auto number_rows = std::to_array<Row<Decimal>>({
    {"pace", "ahead-from", &Profile::ahead_from},
    {"shortfall", "low-target-from", &Profile::low_target_from},
    {"cap", "early-margin", &Profile::cap_early_margin},
    {"about", "low", &Profile::about_low},
    {"about", "high", &Profile::about_high},
    {"deadline", "last-share", &Profile::deadline_last_share},
    {"possibility", "possible-from", &Profile::possible_from},
    {"units", "slip-from", &Profile::unit_slip_from},
    {"units", "slip-to", &Profile::unit_slip_to},
    {"score", "budget", &Profile::score_budget},
    {"score", "indicators", &Profile::score_indicators},
    {"score", "achieved-from", &Profile::score_achieved_from},
    {"score", "partly-from", &Profile::score_partly_from},
    {"score", "excellent-from", &Profile::excellent_from},
    {"score", "good-from", &Profile::good_from},
    {"score", "fair-from", &Profile::fair_from},
});
constexpr auto count_rows = std::to_array<Row<int>>({
    {"calendar", "weeks-per-year", &Profile::weeks_per_year},
    {"calendar", "days-per-year", &Profile::days_per_year},
});
constexpr auto word_rows = std::to_array<Row<std::vector<std::string>>>({
    {"words", "level", &Profile::level_words},
    {"words", "sum", &Profile::sum_words},
    {"words", "change", &Profile::change_words},
    {"words", "growth", &Profile::growth_words},
    {"words", "cost", &Profile::cost_paths},
    {"words", "signed", &Profile::signed_words},
    {"words", "end", &Profile::end_words},
    {"words", "level-units", &Profile::level_units},
});
constexpr auto unit_rows = std::to_array<Row<std::vector<std::pair<std::string, std::string>>>>({
    {"words", "unit-of-name", &Profile::name_units},
});
constexpr auto formula_rows = std::to_array<Row<OverCap>>({
    {"score", "over-cap", &Profile::over_cap},
});
constexpr auto frame_rows = std::to_array<Row<std::vector<WeightFrame>>>({
    {"score", "frames", &Profile::weight_frames},
});

std::vector<std::pair<std::string, OverCap>> const formula_words{{"ratio", OverCap::ratio},
                                                                 {"linear", OverCap::linear}};

/// The keys of each section, from the tables above.
std::map<std::string, std::vector<std::string>> known_keys() {
    std::map<std::string, std::vector<std::string>> keys;
    auto const add = [&](auto const& rows) {
        for (auto const& row : rows) keys[row.section].emplace_back(row.key);
    };
    add(band_rows);
    add(number_rows);
    add(count_rows);
    add(word_rows);
    add(unit_rows);
    add(formula_rows);
    add(frame_rows);
    return keys;
}

void read_value(Reading& reading, Node const& node, std::vector<Band>& bands) {
    bands = read_bands(reading, node);
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

void read_value(Reading& reading, Node const& node, std::vector<std::string>& words) {
    words = read_texts(reading, node);
}

void read_value(Reading& reading, Node const& node,
                std::vector<std::pair<std::string, std::string>>& pairs) {
    pairs = read_pairs(reading, node);
}

void read_value(Reading& reading, Node const& node, OverCap& formula) {
    formula = read_word(reading, node, formula_words).value_or(formula);
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

/// Reads every section of the file into `profile`. What is not stated stays as it is in a profile
/// that extends another one, and is reported in one that does not.
class Sections {
public:
    Sections(Reading& reading, Fields const& file, bool extends, Profile& profile)
        : reading_{reading}, file_{file}, extends_{extends}, profile_{profile} {}

    void read() {
        for (auto const& [section, keys] : known_keys()) {
            auto const* const node = extends_ ? file_.find(section) : file_.require(section);
            if (node == nullptr || !expect_map(reading_, *node)) continue;
            Fields const fields{reading_, *node, keys};
            read_rows(section, fields, band_rows);
            read_rows(section, fields, number_rows);
            read_rows(section, fields, count_rows);
            read_rows(section, fields, word_rows);
            read_rows(section, fields, unit_rows);
            read_rows(section, fields, formula_rows);
            read_rows(section, fields, frame_rows);
        }
    }

private:
    template <class Rows>
    void read_rows(std::string const& section, Fields const& fields, Rows const& rows) {
        for (auto const& row : rows) {
            if (section != row.section) continue;
            auto const* const node = extends_ ? fields.find(row.key) : fields.require(row.key);
            if (node != nullptr) read_value(reading_, *node, profile_.*row.member);
        }
    }

    Reading& reading_;
    Fields const& file_;
    bool extends_;
    Profile& profile_;
};

std::optional<Profile> base_of(Reading& reading, Fields const& file) {
    auto const* const name = file.find("extends");
    if (name == nullptr) return Profile{};
    auto base = built_in_profile(name->text);
    if (!base)
        reading.error("profile-unknown", reading.place(*name),
                      say("there is no built-in profile \"{0}\" to extend", name->text),
                      say("the one that is always there is cn-default"));
    return base;
}

}  // namespace

std::optional<Profile> read_profile(Source const& source, std::vector<Diagnostic>& diagnostics) {
    std::vector<Diagnostic> found;
    auto const file = parse_yaml(source, found);
    Units const no_units;
    Reading reading{source, no_units, found};
    std::optional<Profile> profile;
    if (file && expect_map(reading, *file)) {
        std::vector<std::string> keys{"profile", "title", "source", "extends", "lint"};
        for (auto const& [section, known] : known_keys()) keys.push_back(section);
        Fields const fields{reading, *file, keys};
        profile = base_of(reading, fields);
        if (profile) {
            profile->name = fields.required_text("profile");
            profile->title = fields.text("title");
            profile->source = fields.text("source");
            Sections{reading, fields, fields.find("extends") != nullptr, *profile}.read();
        }
    }
    if (has_errors(found)) profile.reset();
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return profile;
}

std::optional<Profile> built_in_profile(std::string_view name) {
    auto const file = "profiles/" + std::string{name} + ".yaml";
    auto const text = embedded(file);
    if (text.empty()) return std::nullopt;
    std::vector<Diagnostic> diagnostics;
    auto profile = read_profile({"config/" + file, std::string{text}}, diagnostics);
    if (!profile) throw std::logic_error{show_diagnostic(diagnostics.at(0), Catalog{Language::en})};
    return profile;
}

}  // namespace jixiao
