// pack_names OUTPUT: writes the words of the profile cn-default as the tables that names are read
// with, as C++. Run while the engine is built.

#include "base/packed.hpp"
#include "base/table_source.hpp"
#include "read/workspace/profile_keys.hpp"
#include "read/workspace/workspace.hpp"
#include "rules/status/name_table.hpp"

#include <cstdlib>
#include <fstream>

using namespace jixiao;

namespace {

std::string choices_source(std::string_view name, std::span<std::u32string_view const> choices) {
    auto source = fmt::format("constexpr std::u32string_view {}[] = {{", name);
    for (auto const choice : choices) {
        source += "U\"";
        for (auto const letter : choice)
            source += fmt::format("\\U{:08x}", static_cast<std::uint32_t>(letter));
        source += "\",";
    }
    return source + "};\n";
}

std::string handled_source(std::span<Handled const> handled) {
    std::string choices, rows;
    for (auto const& each : handled) {
        auto const heads = fmt::format("heads_{}", rows.size()),
                   tails = fmt::format("tails_{}", rows.size());
        choices += choices_source(heads, each.heads) + choices_source(tails, each.tails);
        rows += fmt::format("    {{{}, {}, {}}},\n", heads, tails, each.anywhere);
    }
    return choices + "constexpr Handled handled[] = {\n" + rows + "};\n";
}

std::string source_of_tables() {
    auto profile = built_in_profile("cn-default").value();
    Packer lists;
    for_each_name_list([&](auto list) { lists(profile.*list); });
    NameTableBuilder const builder{profile};
    auto const [trie, handled] = builder.table();
    return fmt::format(
        "#include \"rules/status/name_table.hpp\"\n\nnamespace jixiao {{\nnamespace "
        "{{\n\n{}{}{}{}{}{}\n"
        "}}  // namespace\n\nstd::string_view packed_name_lists() {{ return lists; }}\n\n"
        "NameTable built_in_name_table() {{\n"
        "    return {{{{kinds, edges, leads_to, begins}}, handled}};\n}}\n\n"
        "}}  // namespace jixiao\n",
        bytes_source("lists", lists.bytes()), numbers_source("kinds", trie.kinds),
        numbers_source("edges", trie.edges), numbers_source("leads_to", trie.leads_to),
        numbers_source("begins", trie.begins), handled_source(handled));
}

}  // namespace

int main(int argument_count, char** words) {
    if (argument_count != 2) return EXIT_FAILURE;
    std::ofstream out{words[1], std::ios::binary};
    out << source_of_tables();
    return out.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
