#include "app/cli/shell.hpp"
#include "base/embedded.hpp"
#include "base/nearest.hpp"
#include "base/refusal.hpp"
#include "system/write_file.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// The names of config/schema, each of a kind of file or of an output.
std::vector<std::string> schema_names() {
    constexpr std::string_view folder = "schema/", ending = ".json";
    std::vector<std::string> names;
    for (auto name : embedded_names()) {
        if (!name.starts_with(folder) || !name.ends_with(ending)) continue;
        name.remove_prefix(folder.size());
        name.remove_suffix(ending.size());
        names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

void read_schema(Given const& given, Options&) {
    if (given.texts.size() > 1)
        throw Refusal{say("schema takes one name"), say("for example: jixiao schema table")};
}

int run_schema(Shell const& shell) {
    auto const& texts = shell.options.texts;
    if (texts.empty()) {
        std::string list;
        for (auto const& name : schema_names()) list += name + "\n";
        shell.deliver(list);
        return clean;
    }
    auto const text = embedded("schema/" + texts.front() + ".json");
    if (text.empty()) {
        auto const near = nearest(texts.front(), schema_names());
        throw Refusal{say("there is no schema \"{0}\"", texts.front()),
                      near ? say("did you mean {0}?", *near) : say("list them with jixiao schema")};
    }
    shell.deliver(std::string{text});
    return clean;
}

}  // namespace

Command schema_command() {
    return {"schema",
            say("print the JSON schema of a kind of file or output, or list them"),
            {texts_option("NAME", say("table, actuals, workspace, profile …; without one all names "
                                      "are listed")),
             output_option()},
            "jixiao schema\n"
            "jixiao schema table -o table.json",
            read_schema,
            run_schema};
}

}  // namespace jixiao
