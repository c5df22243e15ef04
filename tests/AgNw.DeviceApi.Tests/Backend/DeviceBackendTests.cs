using System.Device.Gpio;

namespace AgNw.DeviceApi.Tests.Backend;

[TestClass]
public sealed class DeviceBackendTests
{
    [TestMethod]
    public void A_device_without_a_backend_says_what_to_do()
    {
        var error = Assert.ThrowsExactly<InvalidOperationException>(() => new GpioController());
        Assert.Contains("DeviceBackend.Use", error.Message);
    }

    [TestMethod]
    public void A_device_keeps_the_backend_that_it_was_made_with()
    {
        var first = new FakeBoard();
        var second = new FakeBoard();
        GpioController controller;
        using (DeviceBackend.Use(first))
        {
            controller = new GpioController();
        }

        using (DeviceBackend.Use(second))
        {
            controller.OpenPin(1, PinMode.Output);
        }

        Assert.IsNotEmpty(first.Events);
        Assert.IsEmpty(second.Events);
    }

    [TestMethod]
    public void The_end_of_a_scope_brings_the_outer_backend_back()
    {
        var outer = new FakeBoard();
        using (DeviceBackend.Use(outer))
        {
            using (DeviceBackend.Use(new FakeBoard()))
            {
            }

            Assert.AreSame(outer, DeviceBackend.Current);
        }
    }

    [TestMethod]
    public async Task Backends_of_parallel_callers_do_not_meet()
    {
        var boards = new[] { new FakeBoard(), new FakeBoard() };
        var seen = await Task.WhenAll(boards.Select(board => Task.Run(async () =>
        {
            using (DeviceBackend.Use(board))
            {
                await Task.Yield();
                return DeviceBackend.Current;
            }
        })));

        CollectionAssert.AreEqual(boards, seen);
    }
}
