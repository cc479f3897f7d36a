#include "read/workspace/built_in_tables.hpp"
#include "read/workspace/packed_profile.hpp"
#include "read/workspace/workspace.hpp"

namespace jixiao {

Units built_in_units() {
    Units::Rows rows;
    Unpacker{packed_units()}(rows);
    return Units{std::move(rows)};
}

std::optional<Profile> built_in_profile(std::string_view name) {
    auto const packed = packed_profile(name);
    if (packed.empty()) return std::nullopt;
    Profile profile;
    Unpacker{packed}(profile);
    return profile;
}

}  // namespace jixiao
