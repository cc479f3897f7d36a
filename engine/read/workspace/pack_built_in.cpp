// pack_built_in OUTPUT: writes units and profiles of config/ as C++, so that no start has to read
// them from YAML. Run while the engine is built.

#include "base/embedded.hpp"
#include "base/table_source.hpp"
#include "read/workspace/packed_profile.hpp"
#include "read/workspace/read_profile.hpp"
#include "read/workspace/read_units.hpp"

#include <cstdlib>
#include <fstream>

using namespace jixiao;

namespace {

std::string source_of_tables() {
    constexpr std::string_view folder = "profiles/", ending = ".yaml";
    auto rows = units_of_config().rows();
    Packer units;
    units(rows);
    std::string tables = bytes_source("units", units.bytes()), found;
    for (auto const file : embedded_names()) {
        if (!file.starts_with(folder) || !file.ends_with(ending)) continue;
        auto const name = file.substr(folder.size(), file.size() - folder.size() - ending.size());
        auto profile = profile_of_config(name).value();
        Packer packer;
        packer(profile);
        auto const constant = fmt::format("profile_{}", tables.size());
        tables += bytes_source(constant, packer.bytes());
        found += fmt::format("    if (name == \"{}\") return {};\n", name, constant);
    }
    return fmt::format(
        "#include \"read/workspace/built_in_tables.hpp\"\n\nnamespace jixiao {{\nnamespace "
        "{{\n\n{}\n"
        "}}  // namespace\n\nstd::string_view packed_units() {{ return units; }}\n\n"
        "std::string_view packed_profile(std::string_view name) {{\n{}    return {{}};\n}}\n\n"
        "}}  // namespace jixiao\n",
        tables, found);
}

}  // namespace

int main(int argument_count, char** words) {
    if (argument_count != 2) return EXIT_FAILURE;
    std::ofstream out{words[1], std::ios::binary};
    out << source_of_tables();
    return out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
