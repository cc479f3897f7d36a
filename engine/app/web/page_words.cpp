#include "app/web/page_words.hpp"

#include "base/message.hpp"

#include <utility>

namespace jixiao::web {
namespace {

std::vector<std::pair<char const*, Message>> const words{
    {"no_cookie",
     say("The browser did not keep the cookie of this page. Allow it, then sign in again.")},
    {"again", say("Redo")},
    {"all", say("All indicators")},
    {"and", say(", ")},
    {"as_read", say("As it was")},
    {"back", say("Undo")},
    {"blank", say("(blank)")},
    {"both", say("Both versions")},
    {"cancel", say("Cancel")},
    {"changed", say("Changed: {0}")},
    {"conflict", say("Someone else has changed this, too")},
    {"conflict_form",
     say("The file was changed after this page loaded it. Nothing of yours was written and nothing "
         "is lost: use the other values, apply yours instead, or continue editing.")},
    {"conflict_text", say("{0} was changed after this page loaded it. Nothing of yours was written "
                          "and nothing is lost: use the other text, apply yours instead, or "
                          "continue editing. Lines that differ are marked.")},
    {"connected", say("Connected")},
    {"count", say("{0} of {1} shown, {2} still to be filled in")},
    {"downloads", say("Download")},
    {"draft_found", say("Your unsaved changes are back.")},
    {"drop", say("Discard my changes")},
    {"drop_sure", say("Discard all unsaved changes?")},
    {"dropped", say("Your changes were discarded.")},
    {"edit_period", say("Edit this period")},
    {"edit_title", say("Fill in")},
    {"empty", say("Due, not filled in")},
    {"error", say("Error:")},
    {"field", say("Field")},
    {"field_action", say("Corrective actions")},
    {"field_category", say("Category of reason")},
    {"field_evidence", say("Evidence")},
    {"field_forecast", say("Forecast for the year")},
    {"field_note", say("Note")},
    {"field_possibility", say("Likelihood of meeting the target")},
    {"field_reason", say("Reason for variance")},
    {"field_score", say("Points")},
    {"field_value", say("Actual")},
    {"file", say("File")},
    {"files", say("Files")},
    {"find", say("Find an indicator")},
    {"form", say("Form")},
    {"found", say("Errors: {0}, warnings: {1}, notes: {2}")},
    {"gone", say("(the indicator no longer exists)")},
    {"go_on", say("Continue")},
    {"go_on_editing", say("Continue editing")},
    {"indicator", say("Indicator")},
    {"keys", say("Enter goes down, Tab goes right, Ctrl+Z undoes, Alt+Enter begins a new line. "
                 "Cells copied "
                 "in a spreadsheet can be pasted.")},
    {"last_change", say("Last change {0}")},
    {"last_value", say("Before: {0}")},
    {"line", say("Line")},
    {"live_bar", say("Work on this report")},
    {"live_links", say("Next steps")},
    {"look_into", say("View the files")},
    {"made", say("Created: {0}")},
    {"making", say("Creating {0} …")},
    {"mine", say("Changed here, not saved")},
    {"mine_text", say("Mine")},
    {"monitoring", say("Monitoring form")},
    {"needs_script", say("This page needs JavaScript.")},
    {"no_check", say("Without the token, entries are checked only when they are saved.")},
    {"no_file", say("{0} has not been started yet.")},
    {"no_problems", say("Nothing to correct.")},
    {"no_token", say("Nothing can be written without the token. What you typed is still here.")},
    {"nobody", say("someone")},
    {"not_saved", say("Nothing was saved.")},
    {"not_saved_changed", say("Nothing was saved: the file was changed in the meantime.")},
    {"not_saved_wrong", say("Nothing was saved: {0} values are not valid.")},
    {"not_started", say("not started")},
    {"not_undone", say("The file was changed after your save, so the save was not undone.")},
    {"note", say("Note:")},
    {"nothing_to_save", say("There is nothing to save.")},
    {"of_owner", say("Every owner")},
    {"of_table", say("Every table")},
    {"pasted", say("{0} cells pasted")},
    {"pasted_part", say("{0} cells pasted; {1} had no cell below or beside")},
    {"period", say("Period")},
    {"periods", say("Periods")},
    {"place", say("Line {0}, column {1}")},
    {"problems", say("Errors {0}, warnings {1}")},
    {"put_mine", say("Apply mine")},
    {"read_only", say("This workspace can only be read here.")},
    {"reconnecting", say("Connecting …")},
    {"red", say("Red")},
    {"report", say("Report")},
    {"rows_changed", say("{0} indicators changed")},
    {"save", say("Save")},
    {"save_wrong", say("The text has {0} errors. Save it anyway?")},
    {"saved", say("Saved at {0}")},
    {"saved_by", say("{0}, {1}")},
    {"saving", say("Saving …")},
    {"self_evaluation", say("Self-evaluation form")},
    {"server_away", say("The program does not respond. What you typed is still here.")},
    {"sign_in", say("Sign in")},
    {"state", say("Status")},
    {"stale", say("Some files have errors. The last good result is shown.")},
    {"start", say("Start a period")},
    {"start_owner", say("Only this owner (optional)")},
    {"start_period", say("Period, such as 2024Q4 or 2024-10")},
    {"start_table", say("Only this table (optional)")},
    {"start_why", say("Writes a file with a line for every indicator that is due. An existing file "
                      "is not changed.")},
    {"started", say("{0} has been started.")},
    {"take_theirs", say("Use theirs")},
    {"text", say("Text of the files")},
    {"theirs_text", say("Theirs")},
    {"to_report", say("Report")},
    {"to_work", say("Go to the entries")},
    {"token", say("Token")},
    {"token_needed", say("The token of this program")},
    {"token_where", say("You find it in the terminal where the program was started; you may also "
                        "paste the whole address.")},
    {"took_theirs", say("The other version is shown.")},
    {"undo", say("Undo the last save")},
    {"undone", say("The last save was undone.")},
    {"view", say("View")},
    {"warning", say("Warning:")},
    {"which", say("Which indicators")},
    {"wrong", say("With errors")},
    {"wrong_token", say("This token is not correct.")},
};

using Names = std::vector<std::string>;

Names operator+(Names names, Names const& more) {
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

}  // namespace

boost::json::object page_words(Catalog const& catalog) {
    boost::json::object shown;
    for (auto const& [key, word] : words) shown[key] = catalog(word);
    return shown;
}

// Scripts stand in the order in which they need one another.

Names live_styles() {
    return {"ask.css", "live.css"};
}
Names live_scripts() {
    return {"api.js", "events.js", "download.js", "live-rows.js", "live-place.js", "live.js"};
}
Names sign_in_styles() {
    return {"base.css", "overview.css", "table.css", "ask.css"};
}
Names sign_in_scripts() {
    return {"base.js", "api.js", "sign-in.js"};
}
Names edit_styles() {
    return sign_in_styles() + Names{"live.css", "edit.css", "grid.css", "edit-text.css"};
}
Names edit_scripts() {
    return {"base.js",      "api.js",          "events.js",     "download.js",  "grid-row.js",
            "edit-form.js", "edit-compare.js", "edit-draft.js", "edit-save.js", "edit-marks.js",
            "edit-text.js", "grid-keys.js",    "edit.js",       "edit-start.js"};
}

}  // namespace jixiao::web
