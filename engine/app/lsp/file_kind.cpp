#include "app/lsp/file_kind.hpp"

#include "model/book/period.hpp"

namespace jixiao::lsp {

FileKind kind_of(std::filesystem::path const& file, std::string_view text, Outline const& outline) {
    if (file.filename() == "jixiao.yaml") return FileKind::workspace;
    auto const has = [&](std::string_view key) {
        return outline.find(text, nowhere, key) != nowhere;
    };
    if (has("goals") || has("table")) return FileKind::table;
    if (has("profile")) return FileKind::profile;
    if (has("layout")) return FileKind::forms;
    if (has("tables")) return FileKind::budget;
    if (has("actuals") || has("period")) return FileKind::actuals;
    auto const folder = file.parent_path().filename();
    if (folder == "actuals" || parse_period(file.stem().string()).has_value())
        return FileKind::actuals;
    return folder == "indicators" ? FileKind::table : FileKind::other;
}

std::string_view schema_name(FileKind kind) {
    switch (kind) {
        case FileKind::other: return {};
        case FileKind::workspace: return "workspace";
        case FileKind::table: return "table";
        case FileKind::actuals: return "actuals";
        case FileKind::budget: return "budget";
        case FileKind::profile: return "profile";
        case FileKind::forms: return "forms";
    }
    return {};
}

}  // namespace jixiao::lsp
