#include "app/cli/named_profile.hpp"

#include "base/embedded.hpp"
#include "base/refusal.hpp"
#include "base/suggest.hpp"
#include "read/workspace/workspace.hpp"

namespace jixiao {
namespace {

std::vector<std::string> names_of_built_in() {
    constexpr std::string_view folder = "profiles/", ending = ".yaml";
    std::vector<std::string> names;
    for (auto const name : embedded_names())
        if (name.starts_with(folder) && name.ends_with(ending))
            names.emplace_back(
                name.substr(folder.size(), name.size() - folder.size() - ending.size()));
    return names;
}

}  // namespace

Profile named_profile(std::string const& name, std::optional<Profile> const& in_force) {
    if (in_force && in_force->name == name) return *in_force;
    if (auto built_in = built_in_profile(name)) return *std::move(built_in);
    auto known = names_of_built_in();
    if (in_force) known.push_back(in_force->name);
    throw Refusal{say("there is no profile \"{0}\"", name), suggest(name, known)};
}

}  // namespace jixiao
