#include "app/web/page_words.hpp"

#include "base/message.hpp"

#include <utility>

namespace jixiao::web {
namespace {

std::vector<std::pair<char const*, Message>> const words{
    {"about_authority", say("Responsible department")},
    {"about_budget", say("Budget of the table")},
    {"about_code", say("Code")},
    {"about_implementer", say("Implementing unit")},
    {"about_overall", say("Overall target of the year")},
    {"about_project", say("Project")},
    {"about_sources", say("Sources of funds")},
    {"about_table", say("About this table")},
    {"about_unit", say("Unit")},
    {"about_year", say("Year")},
    {"achievement", say("Achievement rate")},
    {"add_below", say("Add a row below")},
    {"add_row", say("Add a row")},
    {"add_source", say("Add a source of funds")},
    {"again", say("Redo")},
    {"all", say("All indicators")},
    {"and", say(", ")},
    {"as_read", say("As it was")},
    {"at_closing", say("At closing")},
    {"back", say("Undo")},
    {"before_closing", say("Go on without closing")},
    {"blank", say("(blank)")},
    {"both", say("Both versions")},
    {"cancel", say("Cancel")},
    {"changed", say("Changed: {0}")},
    {"close", say("Close the period")},
    {"close_explained", say("Every verdict is recorded for good. What is changed afterwards is a "
                            "restatement and needs a reason.")},
    {"close_first", say("Close {0} first. Or go on without, and check the results of last year "
                        "again at the end.")},
    {"close_period", say("Close {0}")},
    {"close_with_gaps", say("Close it as it is")},
    {"closed_at", say("Closing {0}, {1}, {2}")},
    {"closed_by", say("Closed by")},
    {"closed_changes", say("This changes a closed period")},
    {"closed_now", say("{0} is closed (closing {1}).")},
    {"closed_why", say("With a reason it is saved, and the period is closed again. Without one "
                       "nothing is written.")},
    {"closing", say("Closing")},
    {"compare", say("Compare")},
    {"compare_from", say("From")},
    {"compare_to", say("To")},
    {"conflict", say("Someone else has changed this, too")},
    {"conflict_form",
     say("The file was changed after this page loaded it. Nothing of yours was written and nothing "
         "is lost: use the other values, apply yours instead, or continue editing.")},
    {"conflict_text", say("{0} was changed after this page loaded it. Nothing of yours was written "
                          "and nothing is lost: use the other text, apply yours instead, or "
                          "continue editing. Lines that differ are marked.")},
    {"connected", say("Connected")},
    {"count", say("{0} of {1} shown, {2} still to be filled in")},
    {"diff_better", say("Better")},
    {"diff_missing", say("Not reported any more")},
    {"diff_new", say("New")},
    {"diff_targets", say("Targets revised")},
    {"diff_values", say("Other values")},
    {"diff_worse", say("Worse")},
    {"differs", say("{0} verdicts differ now")},
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
    {"form_check", say("Check a form")},
    {"form_complete", say("Nothing is missing in this form.")},
    {"found", say("Errors: {0}, warnings: {1}, notes: {2}")},
    {"gaps", say("{0} indicators were not reported")},
    {"go_on", say("Continue")},
    {"go_on_editing", say("Continue editing")},
    {"goes_too", say("Removed with it: what was reported for {0}, {1}, line {2}")},
    {"gone", say("(the indicator no longer exists)")},
    {"goal_gone", say("Not saved: the goal of these new rows is no longer in the table")},
    {"higher-is-better", say("higher is better")},
    {"history", say("Closings and restatements")},
    {"indicator", say("Indicator")},
    {"is_closed",
     say("This period is closed (closing {0}). A change asks for the reason of a restatement.")},
    {"keep_row", say("Keep this row")},
    {"keys", say("Enter goes down, Tab goes right, Ctrl+Z undoes, Alt+Enter begins a new line. "
                 "Cells copied "
                 "in a spreadsheet can be pasted.")},
    {"last_change", say("Last change {0}")},
    {"last_value", say("Before: {0}")},
    {"left_out", say("Left out:")},
    {"line", say("Line")},
    {"live_bar", say("Work on this report")},
    {"live_links", say("Next steps")},
    {"look_into", say("View the files")},
    {"lower-is-better", say("lower is better")},
    {"made", say("Created: {0}")},
    {"make_table", say("Create the table")},
    {"make_year", say("Create and open it")},
    {"making", say("Creating {0} …")},
    {"mine", say("Changed here, not saved")},
    {"mine_text", say("Mine")},
    {"money", say("Budget execution, since the start of the year")},
    {"money_adjusted", say("Adjusted budget")},
    {"money_forecast", say("Forecast spending")},
    {"money_spent", say("Spent")},
    {"monitoring", say("Monitoring form")},
    {"needs_script", say("This page needs JavaScript.")},
    {"new_row", say("(new)")},
    {"new_table", say("New table …")},
    {"new_table_why", say("A project of this workspace. Its file is written right away; the "
                          "indicators are added as rows.")},
    {"next_steps", say("What can be done")},
    {"next_year", say("The next year")},
    {"no_changes", say("Nothing has changed.")},
    {"no_check", say("Without the token, entries are checked only when they are saved.")},
    {"no_cookie",
     say("The browser did not keep the cookie of this page. Allow it, then sign in again.")},
    {"no_file", say("{0} has not been started yet.")},
    {"no_problems", say("Nothing to correct.")},
    {"no_token", say("Nothing can be written without the token. What you typed is still here.")},
    {"no_trend", say("Nothing has been reported for this indicator yet.")},
    {"nobody", say("someone")},
    {"not_known", say("Not known")},
    {"not_recorded", say("Saved, but the restatement was not recorded")},
    {"not_recorded_why", say("Remove what is in the way, then restate the period on the page of "
                             "the year. Your reason is kept until then.")},
    {"not_saved", say("Nothing was saved.")},
    {"not_saved_changed", say("Nothing was saved: the file was changed in the meantime.")},
    {"not_saved_wrong", say("Nothing was saved: {0} values are not valid.")},
    {"not_started", say("not started")},
    {"not_undone", say("The file was changed after your save, so the save was not undone.")},
    {"note", say("Note:")},
    {"nothing_to_save", say("There is nothing to save.")},
    {"now", say("Now")},
    {"of_owner", say("Every owner")},
    {"of_source", say("Source of funds: {0}")},
    {"of_table", say("Every table")},
    {"offers", say("What can stand here")},
    {"open", say("open")},
    {"open_other", say("Open the workspace {0}")},
    {"others", say("Others")},
    {"outline", say("Findings in this file")},
    {"overall", say("Overall target")},
    {"overall_result", say("What became of the overall target, in words")},
    {"pasted", say("{0} cells pasted")},
    {"pasted_part", say("{0} cells pasted; {1} had no cell below or beside")},
    {"period", say("Period")},
    {"periods", say("Periods")},
    {"place", say("Line {0}, column {1}")},
    {"plan_year", say("Show what would be created")},
    {"problems", say("Errors {0}, warnings {1}")},
    {"put_mine", say("Apply mine")},
    {"read_only", say("This workspace can only be read here.")},
    {"reconnecting", say("Connecting …")},
    {"recorded", say("As recorded")},
    {"red", say("Red")},
    {"remove_both", say("Remove the row and what was reported")},
    {"remove_left", say("This was reported of the row. Without the row it would belong to nothing, "
                        "so it is removed, too:")},
    {"remove_row", say("Remove this row")},
    {"remove_sure", say("Remove “{0}”?")},
    {"remove_why", say("Nothing is written before you save the table.")},
    {"report", say("Report")},
    {"restate", say("Restate")},
    {"restate_explained", say("These verdicts differ from what was recorded. They are recorded "
                              "anew, with the reason; the earlier closing stays.")},
    {"restate_period", say("Restate {0}")},
    {"restate_reason", say("Reason for the restatement")},
    {"restated", say("Restated")},
    {"results_closed", say("The results of last year are those of {0}, as it was closed.")},
    {"results_open", say("The results of last year are those of {0}, which has not been closed: "
                         "check them again at the end.")},
    {"review", say("Review of targets")},
    {"row_tools", say("Add or remove")},
    {"rows_changed", say("{0} indicators changed")},
    {"save", say("Save")},
    {"save_first", say("Save your changes first, or undo them.")},
    {"save_restated", say("Save and restate")},
    {"save_wrong", say("The text has {0} errors. Save it anyway?")},
    {"saved", say("Saved at {0}")},
    {"saved_by", say("{0}, {1}")},
    {"saving", say("Saving …")},
    {"self_evaluation", say("Self-evaluation form")},
    {"server_away", say("The program does not respond. What you typed is still here.")},
    {"sheet", say("Sheet to be filled in")},
    {"sheet_back", say("Take a filled-in sheet back")},
    {"sheet_same", say("The sheet changes nothing.")},
    {"sheet_write", say("Write {0} changes")},
    {"sheet_written", say("{0} changes were written to {1}.")},
    {"sheet_wrong", say("Nothing can be written before these errors are corrected in the sheet.")},
    {"sign_in", say("Sign in")},
    {"source_budget", say("General public budget")},
    {"source_carried", say("Carried over from last year")},
    {"source_name", say("Name of the source")},
    {"source_other", say("Other")},
    {"stale", say("Some files have errors. The last good result is shown.")},
    {"start", say("Start a period")},
    {"start_owner", say("Only this owner (optional)")},
    {"start_period", say("Period, such as 2024Q4 or 2024-10")},
    {"start_table", say("Only this table (optional)")},
    {"start_why", say("Writes a file with a line for every indicator that is due. An existing file "
                      "is not changed.")},
    {"started", say("{0} has been started.")},
    {"state", say("Status")},
    {"status_amber", say("amber")},
    {"status_green", say("green")},
    {"status_red", say("red")},
    {"status_unrated", say("not rated")},
    {"table_direction", say("Direction")},
    {"table_id", say("ID")},
    {"table_keys", say("Ctrl+Enter adds a row below, Alt+Delete removes the row.")},
    {"table_level1", say("Level 1")},
    {"table_level2", say("Level 2")},
    {"table_lost",
     say("This table cannot be read now, so nothing of it is saved. It is shown as it "
         "was last read, and what you typed is kept.")},
    {"table_made", say("{0} was written. Add its indicators as rows.")},
    {"table_name", say("Indicator")},
    {"table_outside", say("This table lies outside the workspace, so it is only shown here.")},
    {"table_owner", say("Owner")},
    {"table_reading", say("Read as")},
    {"table_removed", say("Row")},
    {"table_target", say("Target")},
    {"table_unit", say("Unit of measure")},
    {"table_weight", say("Weight")},
    {"tables", say("Tables of indicators")},
    {"take_theirs", say("Use theirs")},
    {"target", say("Target")},
    {"text", say("Text of the files")},
    {"text_keys", say("Ctrl+Space offers what can stand at the cursor, Ctrl+S saves.")},
    {"theirs_text", say("Theirs")},
    {"then", say("Would be")},
    {"to_report", say("Report")},
    {"to_work", say("Go to the entries")},
    {"token", say("Token")},
    {"token_needed", say("The token of this program")},
    {"token_where", say("You find it in the terminal where the program was started; you may also "
                        "paste the whole address.")},
    {"took_theirs", say("The other version is shown.")},
    {"trend", say("Trend")},
    {"trend_chart", say("Achievement rate by period; dashed: the plan")},
    {"undo", say("Undo the last save")},
    {"undone", say("The last save was undone.")},
    {"usual", say("Usual")},
    {"view", say("View")},
    {"warning", say("Warning:")},
    {"weights", say("Weights add up to {0}")},
    {"which", say("Which indicators")},
    {"whole_book", say("All tables")},
    {"wrong", say("With errors")},
    {"wrong_token", say("This token is not correct.")},
    {"year_is_there", say("The workspace of that year is there already: {0}")},
    {"year_of", say("The workspace of {0}")},
    {"year_rows", say("Annual targets left blank, with last year's target and result beside them: "
                      "{0}. Rows of longer goals, kept as they are: {1}.")},
    {"year_title", say("The year")},
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
Names year_styles() {
    return sign_in_styles() +
           Names{"live.css", "edit.css", "grid.css", "edit-text.css", "year.css"};
}
Names year_scripts() {
    return {"base.js",         "api.js",          "events.js",     "download.js",
            "page-tools.js",   "closed.js",       "start-list.js", "grid-typed.js",
            "grid-row.js",     "edit-compare.js", "tables.js",     "table-rows.js",
            "table-change.js", "table-about.js",  "table-save.js", "grid-keys.js",
            "table-start.js",  "year-more.js",    "next-year.js",  "year-periods.js",
            "year.js"};
}
Names edit_styles() {
    return sign_in_styles() + Names{"live.css", "edit.css", "grid.css", "edit-text.css"};
}
Names edit_scripts() {
    return {"base.js",       "api.js",           "events.js",     "download.js",
            "page-tools.js", "closed.js",        "start-list.js", "grid-typed.js",
            "grid-row.js",   "grid-money.js",    "edit-form.js",  "edit-compare.js",
            "edit-draft.js", "edit-save.js",     "edit-marks.js", "edit-colours.js",
            "edit-text.js",  "edit-complete.js", "grid-keys.js",  "edit.js",
            "edit-start.js"};
}

}  // namespace jixiao::web
