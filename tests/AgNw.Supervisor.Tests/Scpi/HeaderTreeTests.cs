using System.Text;
using AgNw.Contract;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Tests.Scpi;

[TestClass]
public sealed class HeaderTreeTests
{
    private readonly HeaderTree _tree = new();

    [TestMethod]
    public void Every_header_is_found_in_every_form_and_no_form_has_two_meanings()
    {
        var meanings = new Dictionary<string, int>();
        for (int command = 0; command < CommandTable.Count; command++)
        {
            foreach (string header in Forms(CommandTable.Pattern[command]))
            {
                Assert.IsTrue(meanings.TryAdd(header, command), $"{header} stands for two commands");
                Assert.AreEqual(command, Find(header), header);
                Assert.AreEqual(command, Find(header.ToLowerInvariant()), header);
            }
        }

        Assert.IsGreaterThan(CommandTable.Count, meanings.Count);
    }

    [TestMethod]
    [DataRow("CONFI:MODE")]
    [DataRow("CON:MODE")]
    [DataRow("SYST:ERR:NEX")]
    [DataRow("CONF:OVER")]
    public void Other_forms_are_not_found(string header) => Assert.AreEqual(HeaderTree.None, Find(header));

    // All spellings of a pattern, made without the code under test.
    private static IEnumerable<string> Forms(string pattern)
    {
        IEnumerable<string> forms = [""];
        foreach (string part in pattern.Replace("[", ":[", StringComparison.Ordinal).Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "[")
            {
                continue;
            }

            bool optional = part.EndsWith(']');
            string word = part.Trim('[', ']');
            string[] spellings = [.. new[] { word.ToUpperInvariant(), string.Concat(word.Where(c => !char.IsLower(c))) }.Distinct()];
            forms = [.. forms.SelectMany(form => spellings
                .Select(spelling => form.Length == 0 ? spelling : form + ":" + spelling)
                .Concat(optional ? new[] { form } : []))];
        }

        return forms;
    }

    private int Find(string header)
    {
        int node = 0;
        foreach (string word in header.Split(':'))
        {
            byte[] bytes = Encoding.ASCII.GetBytes(word);
            node = _tree.Child(node, bytes, 0, bytes.Length);
            if (node == HeaderTree.None)
            {
                return HeaderTree.None;
            }
        }

        return _tree.Command(node);
    }
}
