// A profile, and units: refused with an error that has its place, or read to rules that can be
// shown; and the same bytes give the same rules.

#include "read/workspace/profile_entries.hpp"
#include "read/workspace/read_profile.hpp"
#include "read/workspace/read_units.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/fuzz/places.hpp"

namespace jixiao::tests {

std::string wrong_with(std::string_view bytes) {
    std::vector<Diagnostic> found;
    auto const source = text_source("profile.yaml", std::string{bytes}, found);
    if (!source) return has_errors(found) ? wrong_places(found, bytes) : "refused without an error";
    auto const profile = read_profile(*source, built_in_profile, found);
    if (profile.has_value() == has_errors(found)) return "errors and a profile, or neither";
    if (auto const wrong = wrong_places(found, source->text); !wrong.empty()) return wrong;
    std::vector<Diagnostic> of_units;
    auto units = built_in_units();
    read_units(*source, units, of_units);
    if (auto const wrong = wrong_places(of_units, source->text); !wrong.empty()) return wrong;
    if (!profile) return {};
    std::vector<Diagnostic> again;
    auto const same = read_profile(*source, built_in_profile, again);
    if (!same || again != found) return "read twice, it is another";
    return profile_entries(*same) == profile_entries(*profile) ? ""
                                                               : "its values are shown otherwise";
}

}  // namespace jixiao::tests
