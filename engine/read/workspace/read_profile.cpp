#include "read/workspace/read_profile.hpp"

#include "base/embedded.hpp"
#include "read/workspace/fields.hpp"
#include "read/workspace/profile_keys.hpp"
#include "read/workspace/read_profile_value.hpp"
#include "read/yaml/parse_yaml.hpp"

#include <map>
#include <stdexcept>

namespace jixiao {
namespace {

/// The keys of each section.
std::map<std::string, std::vector<std::string>> known_keys() {
    std::map<std::string, std::vector<std::string>> keys;
    for_each_profile_key(
        [&](char const* section, char const* key, auto) { keys[section].emplace_back(key); });
    return keys;
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
            read_section(section, fields);
        }
    }

private:
    void read_section(std::string const& section, Fields const& fields) {
        for_each_profile_key([&](char const* of_section, char const* key, auto member) {
            if (section != of_section) return;
            auto const* const node = extends_ ? fields.find(key) : fields.require(key);
            if (node != nullptr) read_value(reading_, *node, profile_.*member);
        });
    }

    Reading& reading_;
    Fields const& file_;
    bool extends_;
    Profile& profile_;
};

/// What the numbers of scores and grades have to be among themselves.
void check_scores(Reading& reading, Fields const& file, Profile const& profile) {
    auto const* const node = file.find("score");
    if (node == nullptr) return;
    auto const check = [&](bool holds, Message message) {
        if (!holds) reading.error("profile-score", reading.place(*node), std::move(message));
    };
    check(profile.score_partly_from <= profile.score_achieved_from &&
              profile.score_achieved_from <= Decimal{1},
          say("`partly-from` must not be above `achieved-from`, nor that above 1"));
    check(profile.fair_from <= profile.good_from && profile.good_from <= profile.excellent_from,
          say("`fair-from`, `good-from` and `excellent-from` must increase"));
    check(profile.score_indicators > Decimal{0},
          say("the points of the indicators must be above 0"));
}

std::optional<Profile> base_of(Reading& reading, Fields const& file, FindProfile find_built_in) {
    auto const* const name = file.find("extends");
    if (name == nullptr) return Profile{};
    auto base = find_built_in(name->text);
    if (!base)
        reading.error("profile-unknown", reading.place(*name),
                      say("there is no built-in profile \"{0}\" to extend", name->text),
                      say("cn-default is always available"));
    return base;
}

}  // namespace

std::optional<Profile> read_profile(Source const& source, FindProfile find_built_in,
                                    std::vector<Diagnostic>& diagnostics) {
    std::vector<Diagnostic> found;
    auto const file = parse_yaml(source, found);
    Units const no_units;
    Reading reading{source, no_units, found};
    std::optional<Profile> profile;
    if (file && expect_map(reading, *file)) {
        std::vector<std::string> keys{"profile", "title", "source", "extends", "lint"};
        for (auto const& [section, known] : known_keys()) keys.push_back(section);
        Fields const fields{reading, *file, keys};
        profile = base_of(reading, fields, find_built_in);
        if (profile) {
            profile->name = fields.required_text("profile");
            profile->title = fields.text("title");
            profile->source = fields.text("source");
            profile->base = fields.text("extends");
            Sections{reading, fields, !profile->base.empty(), *profile}.read();
            if (!has_errors(found)) check_scores(reading, fields, *profile);
        }
    }
    if (has_errors(found)) profile.reset();
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    return profile;
}

std::optional<Profile> profile_of_config(std::string_view name) {
    auto const file = "profiles/" + std::string{name} + ".yaml";
    auto const text = embedded(file);
    if (text.empty()) return std::nullopt;
    std::vector<Diagnostic> diagnostics;
    auto profile =
        read_profile({"config/" + file, std::string{text}}, profile_of_config, diagnostics);
    if (!profile) throw std::logic_error{show_diagnostic(diagnostics.at(0), Catalog{Language::en})};
    return profile;
}

}  // namespace jixiao
