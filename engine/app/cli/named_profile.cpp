#include "app/cli/named_profile.hpp"

#include "base/refusal.hpp"
#include "base/suggest.hpp"
#include "read/workspace/built_in_names.hpp"
#include "read/workspace/workspace.hpp"

namespace jixiao {

Profile named_profile(std::string const& name, std::optional<Profile> const& in_force) {
    if (in_force && in_force->name == name) return *in_force;
    if (auto built_in = built_in_profile(name)) return *std::move(built_in);
    auto known = built_in_names("profiles");
    if (in_force) known.push_back(in_force->name);
    throw Refusal{say("there is no profile \"{0}\"", name), suggest(name, known)};
}

}  // namespace jixiao
