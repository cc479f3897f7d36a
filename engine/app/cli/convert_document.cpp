#include "app/cli/convert_document.hpp"

#include "base/refusal.hpp"
#include "read/yaml/read_file.hpp"
#include "system/run_program.hpp"
#include "system/temporary_folder.hpp"

#include <algorithm>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

struct Package {
    std::string program, package;
};

Package package_of(Converter converter) {
    switch (converter) {
        case Converter::pandoc: return {"pandoc", "pandoc"};
        case Converter::pdftotext: return {"pdftotext", "poppler-utils"};
        case Converter::libreoffice: break;
    }
    return {"soffice", "libreoffice-calc-nogui libreoffice-writer-nogui"};
}

bool ran_out_of_memory(std::string_view errors) {
    return errors.find("out of memory") != std::string_view::npos ||
           errors.find("bad_alloc") != std::string_view::npos;
}

/// The first line that says something: not that there is no Java, which nothing
/// here needs.
std::string first_words(std::string_view errors) {
    while (!errors.empty()) {
        auto const line = errors.substr(0, errors.find('\n'));
        if (!line.empty() && line.find("javaldx") == std::string_view::npos)
            return std::string{line};
        errors.remove_prefix(std::min(line.size() + 1, errors.size()));
    }
    return {};
}

bool is_protected(std::string_view errors) {
    return errors.find("ncorrect password") != std::string_view::npos ||
           errors.find("ncrypted") != std::string_view::npos;
}

/// What poppler says of a file whose structure it cannot follow.
bool is_damaged(std::string_view errors, Converter converter) {
    return converter == Converter::pdftotext &&
           (errors.find("Syntax Error") != std::string_view::npos ||
            errors.find("May not be a PDF") != std::string_view::npos);
}

}  // namespace

std::string run_converter(std::vector<std::string> const& arguments, Converter converter,
                          fs::path const& file) {
    auto const [program, package] = package_of(converter);
    auto const result = run_program(arguments);
    switch (result.outcome) {
        case Outcome::not_installed:
            throw Refusal{
                say("{0} is read with {1}, which is not installed", file.string(), program),
                say("install it with: sudo apt-get install {0}", package)};
        case Outcome::took_too_long:
            throw Refusal{say("{0} took too long to read {1}", program, file.string()),
                          say("save the document as text, then import that file")};
        case Outcome::wrote_too_much:
            throw Refusal{
                say("{0} contains more than {1} MiB of text", file.string(), largest_file >> 20),
                say("import the part with the tables")};
        case Outcome::finished: break;
    }
    if (result.exit_code == 0) return result.output;
    if (ran_out_of_memory(result.errors))
        throw Refusal{say("{0} needs more than {1} GiB of memory to read {2}", program,
                          Limits{}.memory_bytes >> 30, file.string()),
                      say("import the part with the tables")};
    if (is_protected(result.errors))
        throw Refusal{say("{0} is password-protected", file.string()),
                      say("save it without a password, then import that file")};
    if (is_damaged(result.errors, converter))
        throw Refusal{say("cannot read {0}: {1}", file.string(), say("the file is damaged")),
                      say("open it in the program it was made with and save it again")};
    auto const said = first_words(result.errors);
    throw Refusal{say("{0} could not read {1}: {2}", program, file.string(),
                      said.empty() ? std::to_string(result.exit_code) : said),
                  say("check that the document opens, or save it as text")};
}

namespace {

/// LibreOffice writes a file; it gets a profile of its own, so that an open one
/// is no obstacle.
std::string convert_by_libreoffice(fs::path const& file) {
    TemporaryFolder const folder;
    run_converter(
        {"soffice", "-env:UserInstallation=file://" + (folder.path() / "profile").string(),
         "--headless", "--norestore", "--convert-to", "html", "--outdir", folder.path().string(),
         file.string()},
        Converter::libreoffice, file);
    auto const made = folder.path() / file.filename().replace_extension(".html");
    std::error_code failure;
    auto text = read_bytes(made, failure);
    if (failure == std::errc::file_too_large)
        throw Refusal{
            say("{0} contains more than {1} MiB of text", file.string(), largest_file >> 20),
            say("import the part with the tables")};
    if (failure)
        throw Refusal{
            say("{0} could not read {1}: {2}", "soffice", file.string(), failure.message()),
            say("check that the document opens, or save it as text")};
    return text;
}

}  // namespace

std::string convert_document(fs::path const& file, Converter converter) {
    // An absolute path is never taken for an option.
    auto const absolute = fs::absolute(file);
    switch (converter) {
        case Converter::pandoc:
            return run_converter({"pandoc", "--to", "html", "--wrap", "none", absolute.string()},
                                 converter, absolute);
        case Converter::pdftotext:
            return run_converter({"pdftotext", "-layout", "-enc", "UTF-8", absolute.string(), "-"},
                                 converter, absolute);
        case Converter::libreoffice: break;
    }
    return convert_by_libreoffice(absolute);
}

}  // namespace jixiao
