-- What an officer does in Neovim, with the configuration of samples/editors, on a copy of a workspace:
-- writes to OUT what the screen shows and what the server answers.
local out = assert(io.open(vim.env.OUT, 'w'))
vim.g.jixiao = vim.env.JIXIAO
vim.o.columns, vim.o.lines = 110, 24

-- Neovim writes what it has to say of an undo wherever it likes.
vim.o.report = 9999

local function say(...) out:write(string.format(...), '\n') end

local function wait(what, done)
  if not vim.wait(20000, done, 20) then
    say('waited in vain: %s', what)
    out:close()
    vim.cmd('cquit')
  end
end

local function screen()
  vim.cmd('redraw')
  for row = 1, vim.o.lines - 2 do
    local line = ''
    for column = 1, vim.o.columns do line = line .. vim.fn.screenstring(row, column) end
    line = line:gsub('%s+$', '')
    if line ~= '~' and line ~= '' then say('  |%s', line) end
  end
end

local function clients() return vim.lsp.buf_get_clients(0) end

local function ask(method, position)
  local params = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = position }
  if method == 'textDocument/rename' then params.newName = '净增高新企业' end
  local _, client = next(clients())
  local answer = client.request_sync(method, params, 20000, vim.api.nvim_get_current_buf())
  return answer and answer.result
end

local function cursor_at(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local byte = line:find(text, 1, true)
    if byte then return { line = number - 1, character = vim.str_utfindex(line, byte - 1) } end
  end
end

local function findings() return #vim.diagnostic.get(0) end

local function hints()
  local space = vim.api.nvim_get_namespaces()['jixiao']
  return vim.api.nvim_buf_get_extmarks(0, space, 0, -1, { details = true })
end

local function marks()
  local text = ''
  for _, hint in ipairs(hints()) do text = text .. hint[4].virt_text[1][1] .. '\n' end
  return text
end

dofile(vim.env.CONFIG)
vim.cmd('edit actuals/2024Q3.yaml')
wait('the server', function() return next(clients()) ~= nil end)
wait('the first colours', function() return #hints() > 0 end)
say('As the file is:')
screen()

local before = marks()
local at = cursor_at('78家')
local column = vim.api.nvim_buf_get_lines(0, at.line, at.line + 1, false)[1]:find('78家', 1, true) + 1
vim.api.nvim_buf_set_text(0, at.line, column, at.line, column + 3, { '佳' })
wait('the finding', function() return findings() > 0 end)
wait('another mark', function() return marks() ~= before end)
say('')
say('With a wrong unit, not saved:')
for _, each in ipairs(vim.diagnostic.get(0)) do
  say('%d:%d %s [%s]', each.lnum + 1, each.col + 1, each.message, each.code)
end
screen()
vim.cmd('undo')
wait('no finding', function() return findings() == 0 end)
wait('the colours again', function() return marks() == before end)

say('')
say('Hover:')
say('%s', (ask('textDocument/hover', cursor_at('78家')).contents.value:gsub('\n\n[^\n]*\n\n1%. .*', '')))

say('')
say('Definition:')
for _, location in ipairs(ask('textDocument/definition', cursor_at('净增高新技术企业数量'))) do
  say('%s:%d', vim.fn.fnamemodify(vim.uri_to_fname(location.uri), ':.'), location.range.start.line + 1)
end

say('')
say('Completion:')
vim.api.nvim_buf_set_lines(0, -1, -1, false, { '  ' })
local last = vim.api.nvim_buf_line_count(0) - 1
for _, item in ipairs(ask('textDocument/completion', { line = last, character = 2 }).items) do
  say('%s  %s', item.label, item.detail or '')
end
vim.cmd('undo')

say('')
say('Renamed:')
vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', cursor_at('净增高新技术企业数量')), 'utf-16')
local renamed = {}
for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
  if vim.api.nvim_buf_is_loaded(buffer) then
    local file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':.')
    for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      if line:find('净增高新企业') then table.insert(renamed, string.format('%s:%d:%s', file, number, line)) end
    end
  end
end
table.sort(renamed)
for _, line in ipairs(renamed) do say('%s', line) end

vim.lsp.stop_client(vim.lsp.get_active_clients())
wait('the end of the server', function() return #vim.lsp.get_active_clients() == 0 end)
out:close()
vim.cmd('qall!')
