using AgNw.Timeline.Runs;

namespace AgNw.Timeline.Tests.Runs;

[TestClass]
public class ReadAheadTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2048)]
    [DataRow(50_001)]
    public void Every_item_comes_once_in_its_order(int count) =>
        CollectionAssert.AreEqual(Enumerable.Range(0, count).ToArray(), ReadAhead.Of(Enumerable.Range(0, count)).ToArray());

    [TestMethod]
    public void A_failure_comes_after_the_items_before_it()
    {
        var seen = new List<int>();
        var failure = Assert.ThrowsExactly<InvalidDataException>(() => seen.AddRange(Kept(ReadAhead.Of(Failing(3000)), seen)));
        Assert.AreEqual("after 3000", failure.Message);
        Assert.HasCount(3000, seen);
    }

    [TestMethod]
    public void Who_stops_early_has_the_stream_closed()
    {
        bool closed = false;
        foreach (int item in ReadAhead.Of(Endless(() => closed = true)))
        {
            if (item == 5)
                break;
        }

        Assert.IsTrue(closed);
    }

    private static IEnumerable<int> Kept(IEnumerable<int> items, List<int> seen)
    {
        foreach (int item in items)
            seen.Add(item);
        return [];
    }

    private static IEnumerable<int> Failing(int count)
    {
        for (int i = 0; i < count; i++)
            yield return i;
        throw new InvalidDataException($"after {count}");
    }

    private static IEnumerable<int> Endless(Action closed)
    {
        try
        {
            for (int i = 0; ; i++)
                yield return i;
        }
        finally
        {
            closed();
        }
    }
}
