#include "app/cli/shell.hpp"
#include "app/cli/starter.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "system/new_folder.hpp"
#include "system/write_files.hpp"

#include <filesystem>

namespace jixiao {
namespace {

namespace fs = std::filesystem;

void make_workspace(fs::path const& folder, Language language, int year, std::string const& unit) {
    std::vector<FileToWrite> files;
    for (auto& [path, text] : starter_files(language, year, unit))
        files.push_back({folder / path, std::move(text)});
    require_new_or_empty(folder, files);
    write_files(files);
}

void read_init(Given const& given, Options& options) {
    options.import.unit = given.value("unit");
    if (given.has("year"))
        options.import.year = read_number("--year", given.value("year"), 1990, 2100,
                                          say("expected a year, such as --year 2024"));
    if (given.texts.size() != 1)
        throw Refusal{say("init takes the folder to create"),
                      say("for example: jixiao init my-unit")};
}

int run_init(Shell const& shell) {
    auto const& given = shell.options.texts.front();
    auto const folder = fs::absolute(fs::path{given} / "").lexically_normal().parent_path();
    auto const language = shell.language();
    try {
        make_workspace(folder, language,
                       shell.options.import.year.value_or(shell.environment.today.year()),
                       shell.options.import.unit);
    } catch (fs::filesystem_error const& error) {
        throw Refusal{say("cannot create {0}: {1}", given, error.code().message())};
    }
    Catalog const catalog{language};
    shell.deliver(printable(catalog(say("Created a workspace in {0}. Next:", given))) + "\n  " +
                  printable("jixiao evaluate -C " + given) + "\n");
    return clean;
}

}  // namespace

Command init_command() {
    return {"init",
            say("create a commented workspace that can be evaluated at once"),
            {texts_option("DIR", say("a folder that does not exist yet, or is empty")),
             {"--year", "YEAR", say("the year of the tables (default: the current one)")},
             {"--unit", "NAME", say("the unit of the tables")}},
            "jixiao init my-unit\n"
            "jixiao init my-unit --year 2025 --unit 某区卫生健康局",
            read_init,
            run_init};
}

}  // namespace jixiao
