#include "app/cli/read_document.hpp"

#include "app/cli/convert_document.hpp"
#include "app/cli/convert_pdf.hpp"
#include "app/cli/document_format.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/shell.hpp"
#include "base/refusal.hpp"
#include "read/document/decode.hpp"
#include "read/document/import.hpp"
#include "read/document/settle_grids.hpp"
#include "read/document/workbook_document.hpp"
#include "read/xlsx/archive.hpp"
#include "read/xlsx/read_workbook.hpp"
#include "read/yaml/read_file.hpp"

#include <istream>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

using namespace document;

std::string read_stream(std::istream& in) {
    std::string bytes(largest_document + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

std::string read_whole(std::string const& name) {
    std::error_code failure;
    if (fs::is_directory(name, failure))
        throw Refusal{say("{0} is a folder", name),
                      say("import the documents in it one at a time")};
    auto bytes = read_bytes(name, failure);
    if (failure == std::errc::file_too_large)
        throw Refusal{say("{0} is larger than {1} MiB", name, largest_file >> 20),
                      say("import the part with the tables")};
    if (failure) throw Refusal{unreadable_file(name, failure, {}).message};
    return bytes;
}

Document text_of(std::string_view bytes, std::string const& name) {
    std::vector<Diagnostic> diagnostics;
    auto text = decode_document(bytes, name, diagnostics);
    if (!text)
        throw Refusal{say("cannot read {0}: {1}", name, diagnostics.front().message),
                      diagnostics.front().hint};
    auto document =
        is_html(*text) ? html_document(std::move(*text)) : text_document(std::move(*text));
    if (!document.problem.empty())
        throw Refusal{say("cannot read {0}: {1}", name,
                          say("its tags nest too deeply, or one has too many attributes")),
                      say("save the page from a browser, or copy its text")};
    return document;
}

/// The checks of a ZIP file before anything unpacks it.
void check_archive(std::string const& bytes) {
    xlsx::Archive const archive{bytes};
    archive.read("[Content_Types].xml");  // refused when it is encrypted
}

Document converted_text(Converter converter, std::string const& name, Shell const& shell) {
    std::string text;
    {
        ProgressLine line{shell, WorkParts::steps};
        report_progress(line.report(), 0, 1, name);
        text = convert_document(name, converter);
    }
    return text_of(text, name);
}

Document document_of(DocumentKind kind, std::string bytes, std::string const& name,
                     Shell const& shell) {
    switch (kind) {
        case DocumentKind::text: return text_of(bytes, name);
        case DocumentKind::workbook:
            return workbook_document(xlsx::read_workbook(std::move(bytes)));
        case DocumentKind::word:
            check_archive(bytes);
            return converted_text(Converter::pandoc, name, shell);
        case DocumentKind::pdf:
            return convert_pdf(name, ProgressLine{shell, WorkParts::pages}.report());
        case DocumentKind::open_document: check_archive(bytes); break;
        case DocumentKind::old_office: break;
    }
    return converted_text(Converter::libreoffice, name, shell);
}

}  // namespace

Document read_document(Shell const& shell, std::string const& name) {
    Document document;
    if (name == "-") {
        document = text_of(read_stream(shell.in), name);
    } else {
        auto bytes = read_whole(name);
        try {
            auto const kind = kind_of_document(name, bytes);
            document = document_of(kind, std::move(bytes), name, shell);
        } catch (Refusal const& refused) {
            throw Refusal{say("cannot read {0}: {1}", name, refused.message()), refused.hint()};
        }
    }
    settle_grids(document.rows);
    return document;
}

}  // namespace jixiao
