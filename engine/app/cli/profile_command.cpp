#include "app/cli/named_profile.hpp"
#include "app/cli/shell.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "read/workspace/profile_entries.hpp"
#include "report/data/json_text.hpp"
#include "report/terminal/sheet.hpp"

#include <boost/json.hpp>

namespace jixiao {
namespace {

namespace json = boost::json;

json::object head_of(Profile const& profile) {
    return {{"profile", profile.name},
            {"title", profile.title},
            {"source", profile.source},
            {"extends", profile.base.empty() ? json::value{} : json::value(profile.base)}};
}

std::string shown_json(Profile const& profile) {
    auto shown = head_of(profile);
    json::object values;
    for (auto const& [key, value] : profile_entries(profile)) values[key] = value;
    shown["values"] = std::move(values);
    return json_text(shown) + "\n";
}

std::string shown_text(Profile const& profile, Catalog const& catalog, Look const& look) {
    std::vector<ProfileEntry> base;
    if (!profile.base.empty()) base = profile_entries(built_in_profile(profile.base).value());
    Sheet head{catalog, look, look.width};
    head.put(say("Profile"), profile.name);
    head.put(say("Title"), profile.title);
    head.put(say("Source"), profile.source);
    if (!base.empty())
        head.put(say("Extends"), say("{0}; * marks what differs from it", profile.base));
    Sheet values{catalog, look, look.width};
    auto const entries = profile_entries(profile);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        bool const differs = !base.empty() && !(entries[i] == base[i]);
        values.put(literal((differs ? "* " : "  ") + entries[i].key),
                   entries[i].value.empty() ? "-" : entries[i].value);
    }
    return head.text() + "\n" + values.text();
}

/// A key that two profiles answer differently.
struct Difference {
    std::string key, first, second;
};

std::vector<Difference> differences(Profile const& a, Profile const& b) {
    std::vector<Difference> found;
    auto const first = profile_entries(a), second = profile_entries(b);
    for (std::size_t i = 0; i < first.size(); ++i)
        if (!(first[i] == second[i]))
            found.push_back({first[i].key, first[i].value, second[i].value});
    return found;
}

std::string diff_json(Profile const& a, Profile const& b) {
    json::array found;
    for (auto const& [key, first, second] : differences(a, b))
        found.push_back(
            {{"key", key}, {"values", json::array{json::value(first), json::value(second)}}});
    json::object const shown{{"profiles", json::array{head_of(a), head_of(b)}},
                             {"differences", std::move(found)}};
    return json_text(shown) + "\n";
}

std::string diff_text(Profile const& a, Profile const& b, Catalog const& catalog,
                      Look const& look) {
    auto const found = differences(a, b);
    if (found.empty())
        return printable(catalog(say("{0} and {1} do not differ.", a.name, b.name))) + "\n";
    std::string shown;
    for (auto const& [key, first, second] : found) {
        Sheet sheet{catalog, look, look.width};
        sheet.put(literal(a.name), first.empty() ? "-" : first);
        sheet.put(literal(b.name), second.empty() ? "-" : second);
        shown += key + "\n" + sheet.text();
    }
    return shown;
}

/// "show [NAME]" or "diff A B".
void read_profile_texts(Given const& given, Options&) {
    auto const& texts = given.texts;
    auto const action = texts.empty() ? std::string{} : texts.front();
    auto const is_whole = action == "diff" ? texts.size() == 3 : texts.size() <= 2;
    if ((action == "show" || action == "diff") && is_whole) return;
    throw Refusal{say("profile takes show and a name, or diff and two names"),
                  say("for example: jixiao profile diff cn-default shanxi")};
}

int run_profile(Shell const& shell) {
    std::optional<Profile> in_force;
    std::optional<Language> language;
    if (shell.has_workspace() || shell.options.folder_is_given) {
        auto const workspace = shell.load();
        in_force = workspace.profile;
        language = workspace.language;
    }
    Catalog const catalog{shell.language(language)};
    auto const& texts = shell.options.texts;
    bool const is_json = shell.options.format == "json";
    if (texts.front() == "diff") {
        auto const a = named_profile(texts.at(1), in_force),
                   b = named_profile(texts.at(2), in_force);
        shell.deliver(is_json ? diff_json(a, b) : diff_text(a, b, catalog, shell.look()));
        return clean;
    }
    auto const profile = texts.size() > 1 ? named_profile(texts[1], in_force)
                         : in_force       ? *in_force
                                          : named_profile("cn-default", in_force);
    shell.deliver(is_json ? shown_json(profile) : shown_text(profile, catalog, shell.look()));
    return clean;
}

}  // namespace

Command profile_command() {
    return {"profile",
            say("show the rules of a profile, or the differences between two"),
            {texts_option("show|diff PROFILE",
                          say("show: one profile (default: the one in force); diff: two")),
             format_option("text|json"), output_option()},
            "jixiao profile show\n"
            "jixiao profile show shanxi --format json\n"
            "jixiao profile diff cn-default shanxi",
            read_profile_texts,
            run_profile};
}

}  // namespace jixiao
